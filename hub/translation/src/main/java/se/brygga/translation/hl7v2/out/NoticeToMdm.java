package se.brygga.translation.hl7v2.out;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.core.notice.Notice;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.outbound.Written;
import se.brygga.translation.hl7v2.out.LetterToMdm.Letter;
import se.brygga.translation.hl7v2.write.MessageWriter;

/** Writes a notice about a hospital stay to a system that takes HL7 v2 alone: a document in plain Swedish, with nothing clinical. */
public final class NoticeToMdm {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd 'kl.' HH.mm");

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("admitted", "Inskrivningsmeddelande"),
            Map.entry("estimated-discharge-changed", "Ny beräknad utskrivning"),
            Map.entry("coordinator-appointed", "Samordnare utsedd"),
            Map.entry("ready", "Utskrivningsklar"),
            Map.entry("ready-withdrawn", "Utskrivningsklar återtagen"),
            Map.entry("sip-called", "Kallelse till samordnad planering"),
            Map.entry("information-transferred", "Information överförd"),
            Map.entry("discharged", "Utskriven"),
            Map.entry("leave-started", "Permission påbörjad"),
            Map.entry("leave-ended", "Permission avslutad"),
            Map.entry("emergency-started", "Akutbesök påbörjat"),
            Map.entry("cancelled", "Meddelande återkallat"),
            Map.entry("deceased", "Avliden"));

    private static final Map<String, String> REASONS =
            Map.of("WRONG_PERSON", "fel person", "NO_NEED", "inget behov", "SENT_IN_ERROR", "skickat av misstag");

    private NoticeToMdm() {}

    /** Returns the message; its control id follows from the id of the notice. */
    public static Written translate(Notice notice, Destination destination) {
        var patient = new Patient();
        patient.addIdentifier().setSystem(notice.personSystem()).setValue(notice.personId());
        if (notice.name() != null) {
            patient.addName().setText(notice.name());
        }
        var message = new OutboundMessage(
                notice.messageId(),
                notice.event(),
                notice.sentAt().toInstant(),
                notice.sender(),
                notice.receiver(),
                List.of(patient));
        String title = TITLES.getOrDefault(notice.event(), "Meddelande om sjukhusvistelse");
        return LetterToMdm.write(
                new MessageWriter(message, destination),
                new Letter(notice.event(), title, notice.messageId(), lines(notice, title, destination)));
    }

    private static List<String> lines(Notice notice, String title, Destination destination) {
        List<String> lines = new ArrayList<>(List.of(title));
        add(lines, "Person", notice.name());
        add(lines, "Folkbokförd", notice.address());
        if ("masked".equals(notice.addressAbsent())) {
            lines.add("Folkbokförd: uppgiften är skyddad");
        }
        add(lines, "Beräknad utskrivning", time(notice.estimatedDischarge(), destination));
        add(lines, "Tid", time(notice.time(), destination));
        add(lines, "Till", notice.destinationKind());
        add(lines, "Kontakt", notice.contact());
        add(lines, "Plats", notice.place());
        add(lines, "Skäl", notice.reason() == null ? null : REASONS.getOrDefault(notice.reason(), notice.reason()));
        add(lines, "Ersätter meddelande", notice.replaces());
        add(lines, "Vistelse", notice.caseId());
        notice.receiverFunctions().forEach(function -> add(lines, "Till funktion", function));
        return lines;
    }

    private static void add(List<String> lines, String label, String value) {
        if (value != null && !value.isBlank()) {
            lines.add(label + ": " + value);
        }
    }

    private static String time(OffsetDateTime time, Destination destination) {
        return time == null ? null : TIME.format(time.atZoneSameInstant(destination.zone()));
    }
}
