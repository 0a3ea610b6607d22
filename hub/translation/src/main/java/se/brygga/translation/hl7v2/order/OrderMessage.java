package se.brygga.translation.hl7v2.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Specimen;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.core.translated.Translated;
import se.brygga.translation.hl7v2.element.NteToAnnotation;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Group;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.message.MessageReader;
import se.brygga.translation.hl7v2.observation.BusinessIds;
import se.brygga.translation.hl7v2.observation.ObrToSpecimen;
import se.brygga.translation.hl7v2.observation.ObxToObservation;
import se.brygga.translation.hl7v2.observation.OrderGroup;
import se.brygga.translation.hl7v2.observation.SpmToSpecimen;
import se.brygga.translation.hl7v2.person.PersonInMessage;
import se.brygga.translation.hl7v2.segment.Obr;
import se.brygga.translation.hl7v2.segment.Obx;
import se.brygga.translation.hl7v2.segment.Spm;
import se.brygga.translation.hl7v2.visit.NamedVisit;

/** What messages of orders and of results have in common: person, visit, orders, specimens. Not safe for several threads. */
final class OrderMessage {

    private final InboxMessage inbox;
    private final Message message;
    private final Transfer transfer;
    private final PersonInMessage about;
    private final Reference encounter;
    private final BusinessIds ids = new BusinessIds();
    private final OrderNames names;
    private final List<Resource> resources = new ArrayList<>();

    OrderMessage(InboxMessage inbox, Source source) {
        this.inbox = inbox;
        this.message = MessageReader.read(inbox.content(), source.charset());
        this.transfer = Transfer.of(message, inbox, source);
        this.about = PersonInMessage.read(message, transfer);
        this.names = new OrderNames(orders(), about.strongest(), inbox.controlId(), source);
        this.encounter = NamedVisit.reference(message, about.strongest(), transfer, "encounter.reference");
        resources.add(about.patient());
    }

    Transfer transfer() {
        return transfer;
    }

    BusinessIds ids() {
        return ids;
    }

    /** Returns the orders of the message. */
    List<OrderGroup> orders() {
        return OrderGroup.of(Group.of(message));
    }

    /** Returns what comes before the first order. */
    Group head() {
        return Group.of(message).before("ORC", "OBR");
    }

    /** Returns a reference to the visit; null if there is none. */
    Reference encounter() {
        return encounter == null ? null : encounter.copy();
    }

    void add(Resource resource) {
        resources.add(resource);
    }

    /** Translates and adds the order itself; notes on the person go to the first. */
    ServiceRequest request(OrderGroup order) {
        ServiceRequest request = ObrToServiceRequest.translate(order, transfer);
        String id = ids.of("ServiceRequest", names.request(order));
        request.setId(transfer.source().resourceId("ServiceRequest", id));
        request.setEncounter(encounter());
        if (resources.stream().noneMatch(ServiceRequest.class::isInstance)) {
            NteToAnnotation.translate(head().before("OBX").all("NTE"), transfer, "ServiceRequest.note")
                    .forEach(request::addNote);
        }
        add(request);
        return request;
    }

    /** Translates and adds the specimens with what was observed on them; returns references to the specimens. */
    List<Reference> specimens(OrderGroup order, String orderId) {
        List<Reference> references = new ArrayList<>();
        for (Group group : order.specimens()) {
            var spm = new Spm(group.first("SPM"));
            String key = names.specimen(spm);
            Specimen specimen = SpmToSpecimen.translate(spm, transfer);
            if (references.isEmpty()) {
                ObrToSpecimen.comments(order.obr(), specimen, transfer);
            }
            Reference reference = add(specimen, key == null ? orderId : key);
            for (Group result : group.startingWith("OBX")) {
                Observation observation = observation(result, orderId + "|specimen", order.obr());
                add(observation.setSpecimen(reference.copy()));
            }
            references.add(reference);
        }
        noteReceived(order);
        if (references.isEmpty() && ObrToSpecimen.tells(order.obr())) {
            references.add(add(ObrToSpecimen.translate(order.obr(), transfer), orderId));
        }
        return references;
    }

    /** OBR-14 of an order with SPM says SPM-18 again. */
    private void noteReceived(OrderGroup order) {
        String received = new Spm(order.group().first("SPM")).received().orEmpty();
        if (order.obr().received().is(received)) {
            transfer.dropped(order.obr().received(), Reason.DUPLICATE_OF);
        }
    }

    private Reference add(Specimen specimen, String key) {
        specimen.setId(transfer.source().resourceId("Specimen", ids.of("Specimen", key)));
        add(specimen);
        return new Reference("Specimen/" + specimen.getIdPart());
    }

    /** Translates an observation that belongs to a thing with this name. */
    Observation observation(Group group, String within, Obr obr) {
        String id = names.observation(new Obx(group.first("OBX")), within, obr);
        Observation observation = ObxToObservation.translate(group, ids.of("Observation", id), transfer);
        return observation.setEncounter(encounter());
    }

    /** Returns what the orders of the message are called. */
    OrderNames names() {
        return names;
    }

    /** Returns what a message of results says. */
    Translated results() {
        return translated(ResultTime.ofResults(message, inbox, transfer));
    }

    /** Returns what a message of orders says. */
    Translated orderedThings() {
        return translated(ResultTime.ofOrders(message, inbox, transfer));
    }

    private Translated translated(Instant at) {
        return new Translated(about.identifiers(), at, resources, transfer.cleared(), List.of(), transfer.losses());
    }
}
