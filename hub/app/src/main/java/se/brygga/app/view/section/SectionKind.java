package se.brygga.app.view.section;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A section of the patient page with its columns beside those of provenance (view.md 2.5), in the order of the page. */
public enum SectionKind {
    IMPORTANT(false, Set.of("Flag", "AllergyIntolerance"), "what", "reaction", "severity", "certainty"),
    DRUGS(false, Set.of("MedicationStatement", "MedicationRequest"), "drug", "dose", "period", "status", "prescriber"),
    STAYS(true, Set.of("Encounter", "Appointment"), "type", "start", "end", "status", "planned-discharge"),
    CONDITIONS(false, Set.of("Condition"), "condition", "status", "certainty"),
    MEASUREMENTS(true, Set.of("Observation"), "what", "value", "limits", "measured-by"),
    NOTES(true, Set.of("DocumentReference"), "type", "title", "signed"),
    DECISIONS(false, Set.of("ServiceRequest"), "intervention", "extent", "period", "law", "performer"),
    PLANS(false, Set.of("CarePlan", "Goal"), "type", "goal", "responsible", "follow-up", "status"),
    AIDS(false, Set.of("DeviceUseStatement"), "aid", "since", "owner"),
    CONTACTS(false, Set.of("CareTeam", "RelatedPerson"), "role", "name", "phone", "hours"),
    /** What the others have no place for: nothing that may be seen is left out. */
    OTHER(
            true,
            Set.of("Procedure", "Immunization", "DiagnosticReport", "EpisodeOfCare", "Communication", "Task"),
            "type",
            "what",
            "period",
            "status");

    private static final Set<String> TIMES =
            Set.of("start", "end", "period", "since", "follow-up", "planned-discharge", "phone");

    private final boolean dated;
    private final Set<String> types;
    private final List<String> columns;

    SectionKind(boolean dated, Set<String> types, String... columns) {
        this.dated = dated;
        this.types = types;
        this.columns = List.of(columns);
    }

    /** Returns the section that this code names in an address; null if there is none. */
    public static SectionKind of(String code) {
        return Stream.of(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** Returns the section in which resources of a type stand; null if they stand in none. */
    public static SectionKind ofType(String type) {
        return Stream.of(values())
                .filter(kind -> kind.types.contains(type))
                .findFirst()
                .orElse(null);
    }

    /** Returns its name in addresses and keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Tells whether a filter by date holds for it. */
    public boolean isDated() {
        return dated;
    }

    /** Tells whether a column holds days and times, or a number to call, which are not broken over two lines. */
    public boolean isTime(String column) {
        return TIMES.contains(column);
    }

    /** Returns the keys of its columns. */
    public List<String> columns() {
        return columns;
    }
}
