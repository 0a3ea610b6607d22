package se.brygga.app.camel;

import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import se.brygga.app.delivery.NoticeJson;
import se.brygga.core.connector.Connector;
import se.brygga.core.ledger.Delivery;
import se.brygga.translation.NoticeFormats;

/** Turns a row of the ledger into what goes over the wire, in the destination's format. */
final class NoticeOut implements Processor {

    private static final Map<String, String> TYPES =
            Map.of("json", "application/json; charset=UTF-8", "csv", "text/csv; charset=UTF-8");

    private final Map<String, Connector> connectors;

    NoticeOut(Map<String, Connector> connectors) {
        this.connectors = connectors;
    }

    @Override
    public void process(Exchange exchange) {
        Delivery delivery = exchange.getMessage().getBody(Delivery.class);
        String format = connectors.get(delivery.destination()).delivery().format();
        exchange.setProperty(Doors.DELIVERY, delivery);
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setHeader("Idempotency-Key", delivery.id());
        exchange.getMessage().setHeader(Exchange.HTTP_METHOD, "POST");
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, TYPES.get(format));
        exchange.getMessage().setHeader(Exchange.FILE_NAME, "notice-" + delivery.id() + "." + format);
        exchange.getMessage().setBody(NoticeFormats.write(format, NoticeJson.read(delivery.content())));
    }
}
