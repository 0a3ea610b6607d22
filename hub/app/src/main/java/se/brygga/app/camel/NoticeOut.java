package se.brygga.app.camel;

import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.brygga.app.Faults;
import se.brygga.app.delivery.NoticeJson;
import se.brygga.app.delivery.PermanentFailure;
import se.brygga.core.connector.Connector;
import se.brygga.core.ledger.Delivery;
import se.brygga.translation.NoticeFormats;

/** Turns a row of the ledger into what goes over the wire, in the destination's format. */
final class NoticeOut implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeOut.class);
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
        exchange.getMessage().setBody(write(format, delivery));
    }

    /** What cannot be written now cannot be written later: that delivery is parked, and the lane goes on. */
    private static byte[] write(String format, Delivery delivery) {
        try {
            return NoticeFormats.write(format, NoticeJson.read(delivery.content()));
        } catch (RuntimeException e) {
            LOG.error("Delivery {} cannot be written: {}", delivery.id(), Faults.describe(e));
            throw new PermanentFailure("INTERNAL_ERROR");
        }
    }
}
