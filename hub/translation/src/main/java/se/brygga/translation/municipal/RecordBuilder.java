package se.brygga.translation.municipal;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import se.brygga.core.error.Untranslatable;

/** Collects the values of one municipal message; the first flaw is kept, so that what was read before can still be used. */
public final class RecordBuilder {

    /** Where an attachment has its bytes, in base64. */
    private static final String BYTES = "/data";

    private final Columns columns;
    private final BinaryOperator<String> place;
    private final Map<String, Leaf> leaves = new LinkedHashMap<>();
    private final Set<String> groups = new HashSet<>();
    private Untranslatable flaw;

    /** Takes the supplier's names and how an address is written, from a top-level name and the path below: {@code /0/text}. */
    public RecordBuilder(Columns columns, BinaryOperator<String> place) {
        this.columns = columns;
        this.place = place;
    }

    /**
     * Adds a value; empty ones are left out.
     *
     * @param name canonical name, for a nested value with its path: {@code activities/0/text}
     */
    public void add(String name, String where, String value) {
        String stripped = value.strip();
        if (stripped.isEmpty()) {
            return;
        }
        if (stripped.length() > (name.endsWith(BYTES) ? Limits.CONTENT_BYTES : Limits.TEXT)) {
            flaw(new Untranslatable(where, "TOO_LONG", "The value is longer than " + Limits.TEXT + " characters"));
        } else if (!clean(stripped)) {
            flaw(new Untranslatable(where, "BAD_CHARACTER", "The value has a character that no text may have"));
        } else if (leaves.size() >= Limits.LEAVES) {
            flaw(new Untranslatable(where, "TOO_LONG", "The message has more than " + Limits.LEAVES + " values"));
        } else if (leaves.putIfAbsent(name, new Leaf(where, stripped)) != null) {
            flaw(new Untranslatable(where, "DUPLICATE_KEY", "The field has a value already"));
        }
        for (int slash = name.lastIndexOf('/'); slash > 0; slash = name.lastIndexOf('/', slash - 1)) {
            if (!groups.add(name.substring(0, slash))) {
                break;
            }
        }
    }

    /** Notes what is wrong with the message; the first flaw stays. */
    public void flaw(Untranslatable found) {
        if (flaw == null) {
            flaw = found;
        }
    }

    /** Returns the message so far; {@code kind} is null if it does not tell. */
    public MunicipalRecord build(String kind) {
        return new MunicipalRecord(kind, leaves, groups, this::place, flaw);
    }

    private String place(String path) {
        int slash = path.indexOf('/');
        String field = slash < 0 ? path : path.substring(0, slash);
        return place.apply(columns.supplier(field), slash < 0 ? "" : path.substring(slash));
    }

    private static boolean clean(String value) {
        return value.codePoints().allMatch(RecordBuilder::allowed);
    }

    private static boolean allowed(int c) {
        boolean control = c < ' ' && c != '\t' && c != '\r' && c != '\n';
        boolean loneSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !control && !loneSurrogate && c != 0xFFFE && c != 0xFFFF;
    }
}
