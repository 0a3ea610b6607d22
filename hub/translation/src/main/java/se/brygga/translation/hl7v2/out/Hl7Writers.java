package se.brygga.translation.hl7v2.out;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.translation.outbound.Writer;

/** The table of HL7 v2 messages that are written: one line per type of focus; what has no message of its own is a document (messages.md 7). */
public final class Hl7Writers {

    private static final Writer ADT = new AdtWriter();

    private static final Writer ORU = new OruWriter();

    private static final Writer LETTER = new LetterToMdm();

    private static final Map<String, Writer> BY_FOCUS = Map.of(
            "Patient", ADT,
            "Encounter", ADT,
            "DiagnosticReport", ORU,
            "Observation", ORU,
            "DocumentReference", new MdmWriter(),
            "Appointment", new CallWriter(new SiuWriter(), LETTER),
            "CarePlan", LETTER,
            "CareTeam", LETTER,
            "EpisodeOfCare", LETTER,
            "Communication", LETTER);

    /** What mailboxes do for each other; a referral's Task says less than the referral. */
    private static final Set<String> OF_MAILBOXES = Set.of("task", "deviation");

    private Hl7Writers() {}

    /** Returns the writer for what a message is about; empty if HL7 v2 has no message for it here. */
    public static Optional<Writer> find(OutboundMessage message) {
        Writer writer = OF_MAILBOXES.contains(message.event()) || AdmissionText.isRequest(message.focus())
                ? LETTER
                : BY_FOCUS.get(message.focus().fhirType());
        return Optional.ofNullable(writer).map(Hl7Writers::onCopies);
    }

    /** The getters of the FHIR library create what is not there, so a writer gets copies: what is given stays as it is. */
    private static Writer onCopies(Writer writer) {
        return (message, destination) -> writer.write(
                new OutboundMessage(
                        message.id(),
                        message.event(),
                        message.madeAt(),
                        message.sender(),
                        message.receiver(),
                        message.resources().stream().map(Resource::copy).toList()),
                destination);
    }
}
