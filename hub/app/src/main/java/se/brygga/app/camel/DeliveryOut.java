package se.brygga.app.camel;

import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import se.brygga.app.delivery.Conversions;
import se.brygga.app.delivery.Wire;
import se.brygga.core.ledger.Delivery;

/** Turns a row of the ledger into what goes over the wire, in the destination's format. */
final class DeliveryOut implements Processor {

    private static final Map<String, String> TYPES = Map.of(
            "json", "application/json; charset=UTF-8",
            "csv", "text/csv",
            "hl7v2", "x-application/hl7-v2+er7",
            "fhir", "application/fhir+json; charset=UTF-8",
            "subscription", "application/fhir+json; charset=UTF-8");
    private static final Map<String, String> ENDINGS =
            Map.of("json", "json", "csv", "csv", "hl7v2", "hl7", "fhir", "json", "subscription", "json");

    private final Conversions conversions;

    DeliveryOut(Conversions conversions) {
        this.conversions = conversions;
    }

    @Override
    public void process(Exchange exchange) {
        Delivery delivery = exchange.getMessage().getBody(Delivery.class);
        Wire wire = conversions.write(delivery);
        exchange.setProperty(Doors.DELIVERY, delivery);
        exchange.setProperty(Doors.WIRE, wire);
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setHeader("Idempotency-Key", delivery.id());
        exchange.getMessage().setHeader(Exchange.HTTP_METHOD, "POST");
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, TYPES.get(wire.format()));
        exchange.getMessage()
                .setHeader(Exchange.FILE_NAME, wire.kind() + "-" + delivery.id() + "." + ENDINGS.get(wire.format()));
        exchange.getMessage().setBody(wire.content());
    }
}
