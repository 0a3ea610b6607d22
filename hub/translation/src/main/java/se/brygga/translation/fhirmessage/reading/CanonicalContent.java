package se.brygga.translation.fhirmessage.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What two spellings of a message have in common: all but Bundle.id, timestamp, narrative and what the sender's store says in
 * meta, in one order, so that JSON and XML and any order of elements give the same bytes (messages.md 1, duplicates). Labels and
 * tags are content: a protection flag must not be taken for a repeat of the message without it.
 */
public final class CanonicalContent {

    private static final Set<String> OF_BUNDLE = Set.of("id", "timestamp", "implicitRules", "language", "text");
    private static final Set<String> OF_RESOURCE = Set.of("text", "implicitRules", "language");
    private static final Set<String> OF_META =
            Set.of("id", "versionId", "lastUpdated", "source", "profile", "extension");

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
        children.removeIf(child -> without.contains(child.name()) || isBareMeta(node, child));
        children.sort(Comparator.comparing(Node::name));
        for (Node child : children) {
            write(child, without(node, child), out);
        }
        out.write('.');
    }

    /** Such as says nothing but what a store notes. */
    private static boolean isBareMeta(Node parent, Node child) {
        return parent.type() != null
                && child.name().equals("meta")
                && child.children().stream().allMatch(below -> OF_META.contains(below.name()));
    }

    private static Set<String> without(Node parent, Node child) {
        if (child.type() != null) {
            return OF_RESOURCE;
        }
        return parent.type() != null && child.name().equals("meta") ? OF_META : Set.of();
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
