package se.brygga.translation.fhirmessage;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.notice.Notice;
import se.brygga.translation.fhirmessage.envelope.Party;
import se.brygga.translation.fhirmessage.envelope.Party.Id;
import se.brygga.translation.fhirmessage.out.MessageBundle;
import se.brygga.translation.fhirmessage.out.PatientOfNotice;
import se.brygga.translation.fhirmessage.out.PlanningOfNotice;
import se.brygga.translation.fhirmessage.out.Times;
import se.brygga.translation.fhirmessage.stay.Episode;

/**
 * Translates a notice of a hospital stay to a message with our own event code: Patient and Encounter with what the law lets pass
 * and nothing clinical (messages.md 2, domain.md 6). The message id is the header's id, so a receipt finds its delivery.
 */
public final class NoticeToFhirMessage {

    private static final String ENDPOINT = "urn:oid:1.2.752.29.4.19#";
    private static final String ACT_CODES = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    /** System of the stay's id in a notice: an id of ours that tells nothing. */
    static final String CASE = Episode.CASE;

    private NoticeToFhirMessage() {}

    /** Returns the message as it is sent the first time: the envelope's id is the message's. */
    public static byte[] translate(Notice notice) {
        return translate(notice, notice.messageId());
    }

    /** Returns the message in JSON; {@code bundleId} is new for every sending. */
    public static byte[] translate(Notice notice, String bundleId) {
        ZoneId zone = notice.sentAt().getOffset();
        var message =
                new MessageBundle(bundleId, notice.messageId(), notice.sentAt().toInstant(), zone);
        message.header().getEventCoding().setSystem(Canonical.DISCHARGE_EVENT).setCode(notice.event());
        Reference sender = message.add(party(notice.sender()), "sender");
        Reference receiver = message.add(party(notice.receiver()), "receiver");
        message.from(sender, ENDPOINT + notice.sender());
        message.to(receiver, ENDPOINT + notice.receiver());
        message.header()
                .getDestinationFirstRep()
                .setName(notice.receiverFunctions().isEmpty() ? null : String.join(", ", notice.receiverFunctions()));
        Patient patient = PatientOfNotice.translate(notice);
        patient.setId(message.id("patient"));
        Encounter stay = stay(notice, sender);
        stay.setId(message.id("stay"));
        Reference person = message.add(patient);
        stay.setSubject(person);
        message.header().addFocus(message.add(stay));
        PlanningOfNotice.add(notice, stay, person, message);
        provenance(
                notice,
                message.done(new Coding().setSystem(Canonical.DISCHARGE_EVENT).setCode(notice.event()), sender));
        return message.json();
    }

    private static Party party(String hsaId) {
        return new Party(List.of(new Id(Canonical.HSA_ID, hsaId)), "");
    }

    private static Encounter stay(Notice notice, Reference sender) {
        var stay = new Encounter();
        stay.setStatus(status(notice.event()));
        stay.setClass_(
                new Coding().setSystem(ACT_CODES).setCode(notice.event().equals("emergency-started") ? "EMER" : "IMP"));
        stay.addEpisodeOfCare().getIdentifier().setSystem(CASE).setValue(notice.caseId());
        stay.setServiceProvider(sender.copy());
        if (notice.estimatedDischarge() != null) {
            stay.addExtension(new Extension(Canonical.PLANNED_END, time(notice.estimatedDischarge())));
        }
        if (notice.destinationKind() != null) {
            stay.getHospitalization().getDischargeDisposition().setText(notice.destinationKind());
        }
        if (notice.time() != null) {
            happened(notice, stay);
        }
        return stay;
    }

    private static void happened(Notice notice, Encounter stay) {
        DateTimeType time = time(notice.time());
        switch (notice.event()) {
            case "leave-started" ->
                stay.addExtension(new Extension(Canonical.LEAVE, new Period().setStartElement(time)));
            case "leave-ended" -> stay.addExtension(new Extension(Canonical.LEAVE, new Period().setEndElement(time)));
            case "discharged", "deceased" -> stay.getPeriod().setEndElement(time);
            default -> {
                // No other event tells a time; an admission never does.
            }
        }
    }

    private static EncounterStatus status(String event) {
        return switch (event) {
            case "leave-started" -> EncounterStatus.ONLEAVE;
            case "discharged", "deceased" -> EncounterStatus.FINISHED;
            case "cancelled" -> EncounterStatus.ENTEREDINERROR;
            default -> EncounterStatus.INPROGRESS;
        };
    }

    private static void provenance(Notice notice, Provenance provenance) {
        if (notice.replaces() != null) {
            boolean cancels = notice.event().equals("cancelled");
            MessageBundle.buildsOn(
                    provenance,
                    cancels ? ProvenanceEntityRole.REMOVAL : ProvenanceEntityRole.REVISION,
                    notice.replaces());
        }
        if (notice.reason() != null) {
            provenance.addReason().setText(notice.reason());
        }
        PlanningOfNotice.basis(notice, provenance);
    }

    private static DateTimeType time(OffsetDateTime time) {
        return Times.dateTime(time.toInstant(), time.getOffset());
    }
}
