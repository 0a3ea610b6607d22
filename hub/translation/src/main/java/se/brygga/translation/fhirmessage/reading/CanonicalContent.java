package se.brygga.translation.fhirmessage.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What two spellings of a message have in common: all but Bundle.id, timestamp, meta and narrative, in one order, so that JSON
 * and XML and any order of elements give the same bytes (messages.md 1, duplicates).
 */
public final class CanonicalContent {

    private static final Set<String> OF_BUNDLE = Set.of("id", "timestamp", "meta", "implicitRules", "language", "text");
    private static final Set<String> OF_RESOURCE = Set.of("meta", "text", "implicitRules", "language");

    private CanonicalContent() {}

    /** Returns the canonical bytes of a Bundle; entries and other repeats keep their order. */
    public static byte[] of(Node bundle) {
        var out = new ByteArrayOutputStream(4096);
        write(bundle, OF_BUNDLE, out);
        return out.toByteArray();
    }

    private static void write(Node node, Set<String> without, ByteArrayOutputStream out) {
        part('n', node.name(), out);
        part('t', node.type(), out);
        part('v', node.value(), out);
        List<Node> children = new ArrayList<>(node.children());
        children.removeIf(child -> without.contains(child.name()));
        children.sort(Comparator.comparing(Node::name));
        for (Node child : children) {
            write(child, child.type() == null ? Set.of() : OF_RESOURCE, out);
        }
        out.write('.');
    }

    /** The length before the text keeps neighbours apart. */
    private static void part(char kind, String text, ByteArrayOutputStream out) {
        if (text != null) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeBytes((kind + Integer.toString(bytes.length) + ':').getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(bytes);
        }
    }
}
