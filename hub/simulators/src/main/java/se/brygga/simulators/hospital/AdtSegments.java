package se.brygga.simulators.hospital;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Writes the segments of an {@link Adt} message (HL7 v2.5.1, 2.15 and 3.4). */
final class AdtSegments {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String SEPARATOR = "|";

    private final Adt adt;

    AdtSegments(Adt adt) {
        this.adt = adt;
    }

    void msh(StringBuilder text, String controlId) {
        String charset = adt.charset().equals(StandardCharsets.UTF_8) ? "UNICODE UTF-8" : "8859/1";
        text.append("MSH|^~\\&|EHR|MELLANLAND|BRYGGA|HUB|").append(time(adt.at()));
        text.append("||ADT^").append(adt.trigger()).append('^').append(adt.structure());
        text.append(SEPARATOR)
                .append(controlId)
                .append("|P|2.5.1||||||")
                .append(charset)
                .append('\r');
    }

    void evn(StringBuilder text) {
        String at = time(adt.at());
        text.append("EVN|").append(adt.trigger()).append(SEPARATOR).append(at);
        text.append("||||").append(at).append('\r');
    }

    void pid(StringBuilder text) {
        Person person = adt.person();
        text.append("PID|1||").append(identifier(person)).append("||");
        text.append(person.family()).append('^').append(person.given()).append("^^^^^L||");
        text.append(DAY.format(person.born())).append("||||Påhittsgatan 1^^").append(person.town());
        text.append("^^99100^SE^L^^").append(person.municipality()).append("01\r");
    }

    void pd1(StringBuilder text) {
        if (!adt.person().protection().isEmpty()) {
            text.append("PD1||||||||||||").append(adt.person().protection()).append('\r');
        }
    }

    void mrg(StringBuilder text) {
        text.append("MRG|").append(identifier(adt.replaced())).append('\r');
    }

    void pv1(StringBuilder text) {
        Visit visit = adt.visit();
        String previousWard = adt.trigger().equals("A02") ? "AKUT^1^1" : "";
        text.append("PV1|1|")
                .append(visit.isEmergency() ? 'E' : 'I')
                .append(SEPARATOR)
                .append(visit.ward())
                .append("^1^2|||")
                .append(previousWard);
        text.append("|".repeat(13)).append(visit.number()).append("^^^MELLANLAND");
        text.append("|".repeat(17)).append(discharged() ? "01" : "");
        text.append("|".repeat(8)).append(time(visit.admitted()));
        text.append(SEPARATOR).append(discharged() ? time(adt.at()) : "").append('\r');
    }

    void pv2(StringBuilder text) {
        if (adt.visit().plannedEnd() != null) {
            text.append("PV2|||||||||").append(time(adt.visit().plannedEnd())).append('\r');
        }
    }

    private boolean discharged() {
        return adt.trigger().equals("A03");
    }

    private static String identifier(Person person) {
        return person.authority().isEmpty() ? person.id() : person.id() + "^^^&" + person.authority() + "&ISO^PI";
    }

    private static String time(LocalDateTime time) {
        return SECONDS.format(time);
    }
}
