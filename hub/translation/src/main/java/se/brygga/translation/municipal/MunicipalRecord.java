package se.brygga.translation.municipal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import se.brygga.core.error.Untranslatable;

/**
 * One municipal message in canonical names, whatever format it came in (messages.md 6).
 *
 * @param kind what it says it is; null if it does not tell
 * @param leaves its non-empty values by canonical name; nested ones by path: {@code activities/0/text}
 * @param places the address in the source that a field has or would have
 * @param flaw why it could not be read whole; null if it could
 */
public record MunicipalRecord(
        String kind, Map<String, Leaf> leaves, UnaryOperator<String> places, Untranslatable flaw) {

    /** Returns the value of a field; throws {@link Untranslatable} if the field holds an object or a list instead. */
    Optional<String> value(String name) {
        if (isNested(name)) {
            throw new Untranslatable(place(name), "NOT_A_VALUE", "One value belongs here, not an object or a list");
        }
        return Optional.ofNullable(leaves.get(name)).map(Leaf::value);
    }

    /** Returns the value of a field; throws {@link Untranslatable} if it is missing. */
    String required(String name) {
        return value(name).orElseThrow(() -> new Untranslatable(place(name), "MISSING", "A required value is missing"));
    }

    /** Returns the address that the field has or would have. */
    String place(String name) {
        Leaf leaf = leaves.get(name);
        return leaf == null ? places.apply(name) : leaf.place();
    }

    /** Tells if the field holds an object or a list. */
    boolean isNested(String name) {
        return leaves.keySet().stream().anyMatch(key -> key.startsWith(name + "/"));
    }

    /** Returns kind and values so that order, layout and empty fields make no difference. */
    byte[] canonicalContent() {
        var content = new ByteArrayOutputStream();
        content.writeBytes(part(String.valueOf(kind)));
        new TreeMap<>(leaves).forEach((name, leaf) -> {
            content.writeBytes(part(name));
            content.writeBytes(part(leaf.value()));
        });
        return content.toByteArray();
    }

    private static byte[] part(String text) {
        return (text + '\0').getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return kind + " with " + leaves.size() + " values";
    }
}
