package se.brygga.translation.hl7v2.referral;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.translated.Translated;
import se.brygga.translation.hl7v2.element.DtmToInstant;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Group;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.message.MessageReader;
import se.brygga.translation.hl7v2.observation.ObservedBeside;
import se.brygga.translation.hl7v2.person.PersonInMessage;
import se.brygga.translation.hl7v2.person.PersonResources;
import se.brygga.translation.hl7v2.person.RecordedAt;
import se.brygga.translation.hl7v2.visit.Diagnoses;
import se.brygga.translation.hl7v2.visit.NamedVisit;

/** Translates REF: Patient, ServiceRequest, a Task for the receiver, and what was sent along (messages.md 5). */
public final class RefToFhir {

    private static final String CANCELLATION = "REF^I14";

    private RefToFhir() {}

    /** Translates a message whole or throws {@link Untranslatable}. */
    public static Translated translate(InboxMessage inbox, Source source) {
        Message message = MessageReader.read(inbox.content(), source.charset());
        Transfer transfer = Transfer.of(message, inbox, source);
        PersonInMessage about = PersonInMessage.read(message, transfer);
        Providers providers = Providers.read(message, transfer);
        boolean cancelled = inbox.type().equals(CANCELLATION);
        ServiceRequest request = Rf1ToServiceRequest.translate(message, providers, cancelled, transfer);
        request.setEncounter(
                NamedVisit.reference(message, about.strongest(), transfer, "ServiceRequest.encounter.reference"));
        Task task = Rf1ToTask.translate(request, message, providers, transfer);
        if (!task.hasAuthoredOn()) {
            task.setAuthoredOnElement(DtmToInstant.arrival(inbox.receivedAt(), transfer));
        }
        List<Resource> resources = new ArrayList<>(List.of(about.patient(), request, task));
        String visit = request.hasEncounter()
                ? request.getEncounter().getReferenceElement().getIdPart()
                : null;
        for (Condition reason : Diagnoses.translate(message, visit, about.own("DG1"), transfer)) {
            resources.add(reason);
            request.addReasonReference(new Reference("Condition/" + reason.getIdPart()));
        }
        for (Resource along : along(message, request, about, transfer)) {
            resources.add(along);
            if (!(along instanceof RelatedPerson)) {
                request.addSupportingInfo(new Reference(along.fhirType() + '/' + along.getIdPart()));
            }
        }
        return new Translated(
                about.identifiers(),
                RecordedAt.of(message, inbox, transfer),
                resources,
                transfer.cleared(),
                List.of(),
                transfer.losses());
    }

    /** Relatives, allergies, documents and observations, in this order. */
    private static List<Resource> along(
            Message message, ServiceRequest request, PersonInMessage about, Transfer transfer) {
        String referral = request.getIdPart();
        List<Resource> along = new ArrayList<>(PersonResources.translate(message, about, transfer));
        Group whole = Group.of(message);
        List<Group> observed = new ArrayList<>();
        for (Group obx : whole.startingWith("OBX", "OBR", "PV1")) {
            if (ObxToDocument.isDocument(obx.first("OBX"))) {
                along.add(ObxToDocument.translate(obx, referral, transfer));
            } else if (obx.has("OBX")) {
                observed.add(obx);
            }
        }
        along.addAll(ObservedBeside.translate(observed, referral, transfer));
        return along;
    }
}
