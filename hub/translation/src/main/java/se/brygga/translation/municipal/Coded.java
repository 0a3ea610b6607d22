package se.brygga.translation.municipal;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.terminology.CommunicationCategories;

/** The open lists of codes in municipal messages: their tables in a connector's {@code codes/} and what their codes are (messages.md 6). */
public enum Coded {
    SERVICES("services", Canonical.SERVICE_TYPE, code -> true),
    AREAS("areas", Canonical.BASE + "/CodeSystem/area", code -> false),
    ACTIVITIES("activities", Canonical.BASE + "/CodeSystem/activity", code -> false),
    PLACES("places", "http://terminology.hl7.org/CodeSystem/v3-RoleCode", code -> false),
    /** Anteckningstyp, a national list. */
    NOTE_TYPES("note-types", "urn:oid:1.2.752.129.2.2.2.11", code -> true),
    MEASUREMENTS("measurements", "http://loinc.org", Coded::isLoinc),
    METHODS("methods", Canonical.BASE + "/CodeSystem/method", code -> false),
    /** Of care communications (messages.md 3). */
    CATEGORIES(
            "categories",
            "http://medcomfhir.dk/ig/terminology/CodeSystem/medcom-careCommunication-categoryCodes",
            Coded::isCategory);

    private static final Pattern LOINC = Pattern.compile("\\d{1,7}-\\d");
    private static final Pattern CODE = Pattern.compile("\\S+( \\S+)*");

    private final String table;
    private final String system;
    private final Predicate<String> own;

    Coded(String table, String system, Predicate<String> own) {
        this.table = table;
        this.system = system;
        this.own = own;
    }

    /** Returns the name of the connector's table: {@code codes/<table>.csv}. */
    public String table() {
        return table;
    }

    /** Returns the code system that a target without one belongs to. */
    public String system() {
        return system;
    }

    /** Tells if a code without a row stands for itself in {@link #system}. */
    boolean isOwn(String code, boolean hasTable) {
        boolean shaped = this == MEASUREMENTS || !hasTable;
        return shaped && isCode(code) && own.test(code);
    }

    /** Tells if a code of {@link #system} is understood without a table and without its system in front. */
    public boolean standsAlone(String code) {
        return isOwn(code, false);
    }

    /** Tells if a code that is kept as text only is worth a warning. */
    boolean isMissed(boolean hasTable) {
        return hasTable || this == MEASUREMENTS || this == CATEGORIES;
    }

    /** Tells if FHIR's datatype code can hold the text. */
    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    private static boolean isLoinc(String code) {
        return LOINC.matcher(code).matches();
    }

    private static boolean isCategory(String code) {
        return CommunicationCategories.ALL.contains(code);
    }
}
