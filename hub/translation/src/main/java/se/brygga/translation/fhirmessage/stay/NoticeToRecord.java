package se.brygga.translation.fhirmessage.stay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.PersonEvent;
import se.brygga.core.translated.StayEventKind;
import se.brygga.core.translated.Translated;
import se.brygga.translation.fhirmessage.envelope.Enclosed;
import se.brygga.translation.fhirmessage.envelope.MedCom;
import se.brygga.translation.fhirmessage.envelope.PatientInMessage;
import se.brygga.translation.fhirmessage.envelope.Received;
import se.brygga.translation.fhirmessage.reading.DetailCode;

/** Translates a notice of a hospital stay to Patient, Encounter and what happened (messages.md 2). */
public final class NoticeToRecord {

    private static final Set<StayEventKind> COORDINATES =
            Set.of(StayEventKind.COORDINATOR_APPOINTED, StayEventKind.SIP_CALLED);

    private final Received received;
    private final Encounter sent;
    private final Meaning meaning;

    private NoticeToRecord(Received received, Encounter sent, Meaning meaning) {
        this.received = received;
        this.sent = sent;
        this.meaning = meaning;
    }

    /** Returns what the message says; throws {@link se.brygga.core.error.Untranslatable} if it breaks a rule of section 2. */
    public static Translated translate(Received received) {
        boolean own = Canonical.DISCHARGE_EVENT.equals(
                received.header().getEventCoding().getSystem());
        EncounterCheck.types(received, own);
        Patient patient = received.entries().onlyPatient();
        Class<? extends DomainResource> type = own ? DomainResource.class : Encounter.class;
        DomainResource focus =
                received.entries().require(received.header().getFocusFirstRep(), type, Received.HEADER + ".focus[0]");
        if (!(focus instanceof Encounter sent)) {
            return record(patient, received, null);
        }
        EncounterCheck.check(sent, received, own);
        if (received.entries().require(sent.getSubject(), Patient.class, received.place(sent) + ".subject")
                != patient) {
            throw DetailCode.PARAM_INVALID.at(received.place(sent) + ".subject", "The stay is another person's");
        }
        return record(
                patient, received, new NoticeToRecord(received, sent, MessageToMeaning.translate(received, patient)));
    }

    /** {@code notice} is null if the message tells nothing of the stay itself. */
    private static Translated record(Patient patient, Received received, NoticeToRecord notice) {
        PatientInMessage person = PatientInMessage.read(patient, received);
        List<Resource> resources = new ArrayList<>(List.of(person.patient()));
        List<PersonEvent> events = List.of();
        if (notice != null) {
            Encounter stay = notice.encounter();
            if (!notice.isOfAnother()) {
                resources.add(stay);
            }
            events = new StayEvents(received, notice.sent, notice.meaning).of(stay);
        }
        resources.addAll(OwnContent.of(received));
        Instant at = events.isEmpty() ? received.occurred() : StayEvents.at(events);
        received.entries().all().forEach(entry -> received.accounts().envelope(entry.resource()));
        return new Translated(
                person.identifiers(),
                at,
                resources,
                List.of(),
                events,
                received.accounts().losses());
    }

    /** Region open care coordinates the stay of another: it may say so, and nothing of the stay itself. */
    private boolean isOfAnother() {
        return COORDINATES.contains(meaning.kind())
                && Episode.isCase(Episode.idOf(sent).orElseThrow());
    }

    private Encounter encounter() {
        Identifier episode = Episode.idOf(sent).orElseThrow();
        String id = isOfAnother() ? episode.getValue() : Episode.encounterId(episode, received.source());
        var stay = (Encounter) Enclosed.of(sent, id, received).resource();
        if (meaning.status() != null && meaning.status() != sent.getStatus()) {
            received.accounts().warn(sent, "status", DetailCode.PARAM_INVALID.code());
            stay.setStatus(meaning.status());
        }
        String sentClass = sent.getClass_().getCode();
        if (!meaning.classes().contains(sentClass)) {
            received.accounts().warn(sent, "class.code", DetailCode.PARAM_INVALID.code());
            stay.setClass_(new Coding()
                    .setSystem("http://terminology.hl7.org/CodeSystem/v3-ActCode")
                    .setCode(meaning.classes().iterator().next()));
        }
        for (Extension extension : stay.getExtension()) {
            if (MedCom.LEAVE.equals(extension.getUrl())) {
                extension.setUrl(Canonical.LEAVE);
            }
        }
        unit(stay);
        return stay;
    }

    /** The care unit goes by HSA-id: its own, else that of the unit which answers for the sender. */
    private void unit(Encounter stay) {
        Organization unit = received.entries()
                .require(sent.getServiceProvider(), Organization.class, received.place(sent) + ".serviceProvider");
        String hsaId = unit.getIdentifier().stream()
                .filter(one -> one.hasSystem() && one.hasValue())
                .filter(one ->
                        Canonical.HSA_ID.equals(received.source().identifiers().canonical(one.getSystem())))
                .map(one -> one.getValue())
                .findFirst()
                .orElse(received.source().unit());
        stay.getServiceProvider().getIdentifier().setSystem(Canonical.HSA_ID).setValue(hsaId);
        if (unit.hasName()) {
            stay.getServiceProvider().setDisplay(unit.getName());
        }
    }
}
