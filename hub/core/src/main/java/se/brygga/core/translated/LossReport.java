package se.brygga.core.translated;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of each non-empty input field: mapped, dropped for a stated reason, or unmapped (messages.md 8).
 *
 * <p>Holds places and codes, never values. Not safe for use by several threads.
 */
public final class LossReport {

    /** The closed list of reasons for dropping a field. */
    public enum Reason {
        FORBIDDEN,
        NOT_NEEDED,
        DUPLICATE_OF,
        STRUCTURAL,
        PRECISION,
        FORMATTING
    }

    /** The fate of one field: {@code mapped} with its target, {@code dropped} with a reason, or {@code unmapped}. */
    public record Fate(String kind, String detail) {}

    private static final Fate UNMAPPED = new Fate("unmapped", "");
    private static final Map<Reason, Fate> DROPPED = new EnumMap<>(Reason.class);

    static {
        for (Reason reason : Reason.values()) {
            DROPPED.put(reason, new Fate("dropped", reason.name()));
        }
    }

    private final Map<String, Fate> fates = new LinkedHashMap<>();
    private final Map<String, String> warnings = new LinkedHashMap<>();

    /** Counts a non-empty field; it is unmapped until somebody decides. */
    public void present(String place) {
        fates.putIfAbsent(place, UNMAPPED);
    }

    /** Says that the field went to {@code target}, a FHIR path. Fields that are not present are ignored. */
    public void mapped(String place, String target) {
        fates.computeIfPresent(place, (p, fate) -> new Fate("mapped", target));
    }

    /** Says that the field was left out on purpose. Fields that are not present are ignored. */
    public void dropped(String place, Reason reason) {
        fates.computeIfPresent(place, (p, fate) -> DROPPED.get(reason));
    }

    /** Returns true if the field is present and nobody has decided on it. */
    public boolean isUndecided(String place) {
        return fates.get(place) == UNMAPPED;
    }

    /** Notes something that was kept but is doubtful, such as {@code PNR_CHECK_DIGIT}. */
    public void warn(String place, String code) {
        warnings.merge(
                place,
                code,
                (known, another) -> List.of(known.split(",")).contains(another) ? known : known + ',' + another);
    }

    /** Returns every present field with its fate, in the order of the source. */
    public Map<String, Fate> fates() {
        return Collections.unmodifiableMap(fates);
    }

    /** Returns the place of each warning with its code; several codes of one place stand in one text, by commas. */
    public Map<String, String> warnings() {
        return Collections.unmodifiableMap(warnings);
    }

    /** Returns how many fields met the fate {@code mapped}, {@code dropped} or {@code unmapped}. */
    public int count(String kind) {
        int count = 0;
        for (Fate fate : fates.values()) {
            if (fate.kind().equals(kind)) {
                count++;
            }
        }
        return count;
    }
}
