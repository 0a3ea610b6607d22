package se.brygga.translation.fhirmessage.reading;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A FHIR document as text, and as a tree that is well-formed but not checked against FHIR.
 *
 * @param text without a byte order mark
 * @param xml true if it is XML, else it is JSON
 * @param root the resource
 */
public record Document(String text, boolean xml, Node root) {

    /**
     * What this thread read last. The door, the translator and the answer look at the same bytes one after the other; whoever needs
     * the memory sooner takes it.
     */
    private static final ThreadLocal<Reference<Last>> LAST = new ThreadLocal<>();

    private record Last(byte[] content, Document document) {}

    /** Reads UTF-8; throws {@link se.brygga.core.error.Untranslatable} if it is not one well-formed Bundle within the limits. */
    public static Document read(byte[] content) {
        Reference<Last> before = LAST.get();
        Last last = before == null ? null : before.get();
        if (last != null && last.content() == content) {
            return last.document();
        }
        Document document = read(content, "Bundle");
        LAST.set(new WeakReference<>(new Last(content, document)));
        return document;
    }

    /** Reads UTF-8 that is to hold one resource of this type; a fault of the whole is told with the place {@code Bundle}. */
    static Document read(byte[] content, String type) {
        String text = decode(content);
        boolean xml = text.stripLeading().startsWith("<");
        if (!xml && !text.stripLeading().startsWith("{")) {
            throw text.isBlank()
                    ? DetailCode.BAD_SYNTAX.at("Bundle", "There is no content")
                    : DetailCode.JSON_OBJECT.at("Bundle", "Send a JSON object or an XML document");
        }
        Node root = xml ? XmlNodes.read(text) : JsonNodes.read(text);
        if (root.type() == null) {
            throw DetailCode.UNKNOWN_TYPE.at("Bundle", "The resource does not say its type");
        }
        if (!root.type().equals(type)) {
            throw DetailCode.RESOURCE_TYPE_MISMATCH.at("Bundle", "Send a " + type);
        }
        return new Document(text, xml, root);
    }

    private static String decode(byte[] content) {
        if (content.length > Limits.CONTENT_BYTES) {
            throw DetailCode.TOO_LONG.at("Bundle", "Send at most " + Limits.CONTENT_BYTES + " bytes at a time");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw DetailCode.BAD_SYNTAX.at("Bundle", "This is not UTF-8");
        }
    }
}
