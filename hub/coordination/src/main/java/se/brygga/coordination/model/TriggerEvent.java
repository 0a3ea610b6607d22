package se.brygga.coordination.model;

import java.util.Arrays;
import java.util.Optional;

/** What can happen to an enrolled person that a care model answers: code system care-model-trigger (domain.md 8). */
public enum TriggerEvent {
    ENROLLED("enrolled", "När personen skrivs in i modellen", "When the person is enrolled"),
    EMERGENCY_VISIT(
            "emergency-visit", "När personen kommer till akuten", "When the person comes to an emergency department"),
    ADMITTED("admitted", "När personen skrivs in på sjukhus", "When the person is admitted to hospital"),
    DISCHARGE_READY("discharge-ready", "När personen är utskrivningsklar", "When the person is ready for discharge"),
    DISCHARGED("discharged", "När personen skrivs ut från sjukhus", "When the person is discharged"),
    /** Needs the number of days. */
    NO_VISIT_FOR_DAYS(
            "no-visit-for-days",
            "När ingen har besökt personen på %d dygn",
            "When nobody has visited the person for %d days"),
    /** Needs the highest score that is no trigger. */
    NEWS2_ABOVE("news2-above", "När NEWS2 stiger över %d", "When NEWS2 rises above %d"),
    DIRECT_ADMISSION_REQUESTED(
            "direct-admission-requested", "När direktinläggning begärs", "When direct admission is requested"),
    DIRECT_ADMISSION_ACCEPTED(
            "direct-admission-accepted", "När direktinläggning beviljas", "When direct admission is granted"),
    DIRECT_ADMISSION_DECLINED(
            "direct-admission-declined", "När direktinläggning avböjs", "When direct admission is declined");

    private final String code;
    private final Words words;

    TriggerEvent(String code, String swedish, String english) {
        this.code = code;
        this.words = new Words(swedish, english);
    }

    /** Returns the code in code system care-model-trigger. */
    public String code() {
        return code;
    }

    /** Returns true if a number belongs to it: days, or a score. */
    public boolean needsLimit() {
        return this == NO_VISIT_FOR_DAYS || this == NEWS2_ABOVE;
    }

    /** Returns when it is, with its number filled in. */
    Words words(int limit) {
        return new Words(words.swedish().formatted(limit), words.english().formatted(limit));
    }

    /** Returns the event with this code. */
    public static Optional<TriggerEvent> of(String code) {
        return Arrays.stream(values()).filter(event -> event.code.equals(code)).findFirst();
    }
}
