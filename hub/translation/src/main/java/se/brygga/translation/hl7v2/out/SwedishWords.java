package se.brygga.translation.hl7v2.out;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** What codes and times are called in a document for people in Sweden. */
final class SwedishWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd 'kl.' HH.mm");

    private static final Map<String, String> STATES = Map.of(
            "DRAFT", "utkast",
            "CALLED", "kallad",
            "PLANNING", "planeras",
            "PROPOSED", "föreslagen",
            "ACTIVE", "gäller",
            "COMPLETED", "avslutad",
            "REVOKED", "återkallad",
            "ERROR", "registrerad av misstag");

    private static final Map<String, String> ANSWERS =
            Map.of("confirmed", "bekräftat", "declined", "avböjt", "pending", "inte svarat");

    private static final Map<String, String> OUTCOMES =
            Map.of("reached", "uppnått", "partly", "delvis uppnått", "not", "inte uppnått");

    private static final Map<String, String> CLOCKS = Map.of("reminded", "påmind", "overdue", "försenad");

    private static final Map<String, String> ROLES = Map.ofEntries(
            Map.entry("region-coordinator", "Samordnare i regionen"),
            Map.entry("municipal-coordinator", "Samordnare i kommunen"),
            Map.entry("mobile-team", "Mobilt team"),
            Map.entry("physician", "Läkare"),
            Map.entry("home-nursing", "Hemsjukvård"),
            Map.entry("home-care", "Hemtjänst"),
            Map.entry("need-assessor", "Biståndshandläggare"),
            Map.entry("rehabilitation", "Rehabilitering"),
            Map.entry("ward", "Vårdavdelning"),
            Map.entry("emergency-department", "Akutmottagning"),
            Map.entry("1", "Fast vårdkontakt"),
            Map.entry("2", "Fast läkarkontakt"),
            Map.entry("3", "Fast omsorgskontakt"),
            Map.entry("4", "Övergripande kontakt"));

    private SwedishWords() {}

    /** Returns a time as people write it, a day without a time of day; null if there is none. */
    static String time(BaseDateTimeType time, ZoneId zone) {
        if (time == null || !time.hasValue()) {
            return null;
        }
        String text = time.getValueAsString();
        try {
            return text.indexOf('T') < 0
                    ? text
                    : TIME.format(OffsetDateTime.parse(text).atZoneSameInstant(zone));
        } catch (DateTimeException noOffset) {
            return text.replace('T', ' ');
        }
    }

    /** Returns a concept in words: its text, else the display, else the Swedish word for its code; empty if it says nothing. */
    static String concept(CodeableConcept concept) {
        if (concept.hasText()) {
            return concept.getText();
        }
        Coding coding = concept.getCodingFirstRep();
        String code = coding.hasCode() ? coding.getCode() : "";
        return coding.hasDisplay() ? coding.getDisplay() : ROLES.getOrDefault(code, code);
    }

    static String state(String code) {
        return word(STATES, code);
    }

    static String answer(String code) {
        return word(ANSWERS, code);
    }

    static String outcome(String code) {
        return word(OUTCOMES, code);
    }

    static String clock(CodeableConcept concept) {
        return word(CLOCKS, concept.getCodingFirstRep().getCode());
    }

    private static String word(Map<String, String> words, String code) {
        return code == null ? "" : words.getOrDefault(code, code);
    }

    static String task(TaskStatus status) {
        return switch (status) {
            case DRAFT -> "utkast";
            case REQUESTED -> "väntar på svar";
            case RECEIVED -> "mottagen";
            case ACCEPTED, READY -> "antagen";
            case INPROGRESS -> "pågår";
            case ONHOLD -> "pausad";
            case COMPLETED -> "klar";
            case REJECTED -> "avböjd";
            case FAILED -> "kunde inte göras";
            case CANCELLED -> "inte längre aktuell";
            default -> "registrerad av misstag";
        };
    }

    static String activity(CarePlanActivityStatus status) {
        return switch (status) {
            case NOTSTARTED, SCHEDULED -> "Inte påbörjad.";
            case INPROGRESS -> "Pågår.";
            case ONHOLD -> "Pausad.";
            case COMPLETED -> "Avslutad.";
            case CANCELLED, STOPPED -> "Inställd.";
            default -> "";
        };
    }
}
