package se.brygga.simulators.coordination;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import se.brygga.core.notice.Notice;
import se.brygga.simulators.hospital.Person;
import se.brygga.translation.fhirmessage.NoticeToFhirMessage;

/** What the region tells of a person's stays: in HL7 v2 by the hospital, and in FHIR messages with the event codes of the hub. */
record StayScript(Person person, String name) {

    private static final Path EMERGENCY = Path.of(
            System.getProperty("brygga.root"), "connectors/mellanland-ehr/samples/adt-a04-emergency-started/input.hl7");
    private static final DateTimeFormatter HL7 = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    /** Returns an emergency visit that began then (ADT A04). */
    byte[] emergency(LocalDateTime at) throws IOException {
        return Files.readString(EMERGENCY, StandardCharsets.UTF_8)
                .replace("ML000102", "A04-" + name)
                .replace("V20260001", "V-" + name)
                .replace("A4711", "L-" + name)
                .replace("191212121212", person.id())
                .replace("19121212", person.born().format(DateTimeFormatter.BASIC_ISO_DATE))
                .replace("1.2.752.129.2.1.3.1", person.authority())
                .replace("Tolvansson^Tolvan", person.family() + "^" + person.given())
                .replaceAll("20260225140[01]00|20260224091500", at.format(HL7))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Returns an event of the stay as a FHIR message; {@code time} is when what it tells was so. */
    byte[] tells(String event, OffsetDateTime time) {
        return tells(event, name, time, null, null);
    }

    /** Returns a message that somebody else than the hospital sends: it calls the stay by the hub's id. */
    byte[] coordinator(String stay) {
        return tells("coordinator-appointed", stay, null, "Beata Beslutsson, 010-000 00 00", null);
    }

    private byte[] tells(String event, String stay, OffsetDateTime time, String contact, String place) {
        boolean admitted = event.equals("admitted");
        return NoticeToFhirMessage.translate(new Notice(
                "n-" + event + "-" + name,
                stay,
                event,
                PlanText.PRIMARY_CARE,
                PlanText.HOME_CARE,
                List.of("hemtjanst"),
                "http://electronichealth.se/identifier/personnummer",
                person.id(),
                admitted ? person.name() : null,
                null,
                admitted ? "unknown" : null,
                null,
                time,
                event.equals("discharged") ? "home" : null,
                null,
                null,
                now(),
                contact,
                place,
                "CONSENT",
                null));
    }

    static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneId.of("Europe/Stockholm")).truncatedTo(ChronoUnit.SECONDS);
    }
}
