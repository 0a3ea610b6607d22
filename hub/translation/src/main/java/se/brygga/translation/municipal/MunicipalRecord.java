package se.brygga.translation.municipal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import se.brygga.core.error.Untranslatable;

/**
 * One municipal message in canonical names, whatever format it came in (messages.md 6).
 *
 * @param kind what it says it is; null if it does not tell
 * @param leaves its non-empty values by canonical name; nested ones by path: {@code activities/0/text}
 * @param groups the paths that hold objects or lists: {@code activities}, {@code activities/0}
 * @param places the address in the source that a field has or would have
 * @param flaw why it could not be read whole; null if it could
 */
public record MunicipalRecord(
        String kind, Map<String, Leaf> leaves, Set<String> groups, UnaryOperator<String> places, Untranslatable flaw) {

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

    /** Throws {@link Untranslatable} if the field has neither a value nor anything below. */
    void mustHave(String name) {
        if (!isNested(name)) {
            required(name);
        }
    }

    /** Returns the paths of the items of a list, in order; a single value or object is a list of one. */
    List<String> items(String name) {
        if (!isNested(name)) {
            return leaves.containsKey(name) ? List.of(name) : List.of();
        }
        var numbers = new TreeSet<Integer>();
        for (String path : leaves.keySet()) {
            if (path.startsWith(name + "/")) {
                String step = path.substring(name.length() + 1).split("/", 2)[0];
                if (!step.matches("\\d{1,9}")) {
                    return List.of(name);
                }
                numbers.add(Integer.valueOf(step));
            }
        }
        return numbers.stream().map(number -> name + "/" + number).toList();
    }

    /** Returns the address that the field has or would have. */
    String place(String name) {
        Leaf leaf = leaves.get(name);
        return leaf == null ? places.apply(name) : leaf.place();
    }

    /** Tells if the field holds an object or a list. */
    boolean isNested(String name) {
        return groups.contains(name);
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
