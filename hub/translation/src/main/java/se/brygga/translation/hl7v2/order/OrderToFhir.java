package se.brygga.translation.hl7v2.order;

import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.translated.Translated;
import se.brygga.translation.hl7v2.element.NteToAnnotation;
import se.brygga.translation.hl7v2.message.Group;
import se.brygga.translation.hl7v2.observation.OrderGroup;
import se.brygga.translation.hl7v2.segment.Segment;

/** Translates ORM^O01 and OML^O21 to ServiceRequest with its specimens and supporting observations (messages.md 5). */
public final class OrderToFhir {

    private OrderToFhir() {}

    /** Translates a message whole or throws {@link Untranslatable}. */
    public static Translated translate(InboxMessage inbox, Source source) {
        var message = new OrderMessage(inbox, source);
        for (OrderGroup order : message.orders()) {
            refuseOtherKinds(order);
            translate(order, message);
        }
        return message.orderedThings();
    }

    /** ORM orders drugs, diets and supplies too; of these the request would be half. */
    private static void refuseOtherKinds(OrderGroup order) {
        for (Segment segment : order.group().segments()) {
            switch (segment.name()) {
                case "RXO", "ODS", "ODT", "RQD", "RQ1" ->
                    throw new Untranslatable(
                            segment.place(),
                            "ORDER_DETAIL_NOT_TAKEN",
                            "Orders of this kind are not taken as ORM or OML");
                default -> {}
            }
        }
    }

    private static void translate(OrderGroup order, OrderMessage message) {
        ServiceRequest request = message.request(order);
        NteToAnnotation.translate(order.notes(), message.transfer(), "ServiceRequest.note")
                .forEach(request::addNote);
        String number = message.names().order(order);
        for (Group result : order.results()) {
            Observation observation = message.observation(result, number + "|order", order.obr());
            message.add(observation);
            request.addSupportingInfo(new Reference("Observation/" + observation.getIdPart()));
        }
        request.setSpecimen(message.specimens(order, number));
    }
}
