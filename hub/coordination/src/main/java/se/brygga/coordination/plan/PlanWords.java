package se.brygga.coordination.plan;

import java.util.Locale;
import java.util.Map;

/** The words of a printed plan. */
enum PlanWords {
    TITLE("Samordnad individuell plan", "Joint individual plan"),
    STATE("Läge", "State"),
    VERSION("version", "version"),
    GOALS("Mål", "Goals"),
    MUNICIPALITY("Kommunen svarar för", "The municipality answers for"),
    REGION("Regionen svarar för", "The region answers for"),
    BY_OTHERS("Åtgärder av andra", "Measures by others"),
    NONE("Inga", "None"),
    RESPONSIBLE("Övergripande ansvar", "Overall responsibility"),
    FOLLOW_UP("Uppföljning", "Follow-up"),
    PARTICIPANTS("Deltagare", "Participants"),
    PERSON("Personen", "The person"),
    RELATIVES("Närstående", "Relatives"),
    TOOK_PART("har deltagit", "took part"),
    DID_NOT("har inte deltagit", "did not take part"),
    SUB_PLANS("Planer som hör till", "Linked plans"),
    NOTES("Att veta", "To know"),
    LACKING("Saknas", "Missing"),
    ENDED("avslutad", "ended");

    private static final Map<String, String> SWEDISH_CODES = Map.ofEntries(
            Map.entry("DRAFT", "utkast"),
            Map.entry("CALLED", "kallelse skickad"),
            Map.entry("PLANNING", "planeras"),
            Map.entry("PROPOSED", "föreslagen"),
            Map.entry("ACTIVE", "gäller"),
            Map.entry("COMPLETED", "avslutad"),
            Map.entry("REVOKED", "återkallad"),
            Map.entry("ERROR", "felaktig"),
            Map.entry("confirmed", "bekräftat"),
            Map.entry("declined", "tackat nej"),
            Map.entry("pending", "inte svarat"),
            Map.entry("reached", "uppnått"),
            Map.entry("partly", "delvis uppnått"),
            Map.entry("not", "inte uppnått"));

    private static final Map<String, String> ENGLISH_CODES = Map.of("pending", "not answered", "not", "not reached");

    private final String swedish;
    private final String english;

    PlanWords(String swedish, String english) {
        this.swedish = swedish;
        this.english = english;
    }

    String in(Language language) {
        return language.choose(swedish, english);
    }

    /** Returns what people call a code of a plan. */
    static String code(String code, Language language) {
        return language == Language.SV
                ? SWEDISH_CODES.getOrDefault(code, code)
                : ENGLISH_CODES.getOrDefault(code, code.toLowerCase(Locale.ROOT));
    }
}
