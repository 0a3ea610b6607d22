package se.brygga.coordination.model;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPriority;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Letter;
import se.brygga.coordination.casework.Owned;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.coordination.casework.Work;
import se.brygga.coordination.team.Enrolment;
import se.brygga.core.fhir.First;
import se.brygga.core.fhir.SwedishDateTime;

/** A message of a care model to a unit: kept as a Communication, sent once, and taken back if what it tells did not happen. */
final class ModelMessage {

    private static final String EVENT = "communication";
    private static final String CATEGORIES =
            "http://medcomfhir.dk/ig/terminology/CodeSystem/medcom-careCommunication-categoryCodes";
    private static final String TAKEN_BACK = "Gäller inte längre: ";

    private final CaseFile file;
    private final CareModel model;
    private final Enrolment enrolment;
    private final String key;

    ModelMessage(CaseFile file, CareModel model, Enrolment enrolment, String key) {
        this.file = file;
        this.model = model;
        this.enrolment = enrolment;
        this.key = key;
    }

    Consequences of(ModelAction action, Happening happening, String receiver) {
        Optional<Communication> kept = kept();
        boolean stands = kept.isPresent() && kept.get().getStatus() == CommunicationStatus.COMPLETED;
        if (happening.state() == Work.State.OPEN && !stands) {
            return sent(
                    written(action, happening, receiver),
                    key + "/" + happening.at().getEpochSecond(),
                    receiver);
        }
        if (happening.state() == Work.State.STOPPED && stands) {
            Communication back = kept.get().copy();
            back.setStatus(CommunicationStatus.ENTEREDINERROR);
            back.getPayloadFirstRep()
                    .setContent(new StringType(TAKEN_BACK + action.text().swedish()));
            String was =
                    First.of(back.getRecipient()).flatMap(UnitReference::hsaId).orElse(receiver);
            return sent(back, key + "/" + happening.at().getEpochSecond() + "/withdrawn", was);
        }
        return Consequences.NONE;
    }

    private Optional<Communication> kept() {
        return file.resources(Communication.class).stream()
                .map(stored -> (Communication) stored.resource())
                .filter(communication -> id().equals(communication.getIdPart()))
                .findFirst();
    }

    private Consequences sent(Communication communication, String letter, String receiver) {
        return new Consequences(
                List.of(),
                List.of(new Owned(communication, enrolment.unit())),
                List.of(new Letter(letter, EVENT, enrolment.unit(), receiver, List.of(communication))),
                List.of(),
                List.of());
    }

    private Communication written(ModelAction action, Happening happening, String receiver) {
        Communication communication = new Communication();
        communication.setId(id());
        communication.addIdentifier().setSystem("urn:ietf:rfc:3986").setValue("urn:uuid:" + uuid(id()));
        communication.addInstantiatesCanonical(model.url());
        communication.setStatus(CommunicationStatus.COMPLETED);
        communication.addCategory(new CodeableConcept(new Coding(CATEGORIES, "carecoordination", null)));
        communication.setPriority(CommunicationPriority.fromCode(action.priority()));
        communication.setTopic(new CodeableConcept().setText(action.title().swedish()));
        communication.addAbout(new Reference(happening.focus()));
        communication.setSentElement(dateTime(happening.at()));
        communication.setSender(UnitReference.to(enrolment.unit()));
        communication.addRecipient(UnitReference.to(receiver));
        communication.addPayload().setContent(new StringType(action.text().swedish()));
        return communication;
    }

    private String id() {
        return file.hash().id("model-message", key);
    }

    private static String uuid(String hex) {
        return hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    private static DateTimeType dateTime(Instant at) {
        return SwedishDateTime.of(at, TemporalPrecisionEnum.SECOND);
    }
}
