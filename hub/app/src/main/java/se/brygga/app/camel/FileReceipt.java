package se.brygga.app.camel;

import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import se.brygga.core.connector.Connector;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.ReceiptState;

/** After a file was written: the receipt comes later as a message, or none is expected. */
final class FileReceipt implements Processor {

    private final Map<String, Connector> connectors;

    FileReceipt(Map<String, Connector> connectors) {
        this.connectors = connectors;
    }

    @Override
    public void process(Exchange exchange) {
        Delivery delivery = exchange.getProperty(Doors.DELIVERY, Delivery.class);
        boolean later = "message"
                .equals(connectors.get(delivery.destination()).delivery().receipt());
        Sent.answer(exchange, later ? ReceiptState.AWAITED : ReceiptState.NOT_EXPECTED);
    }
}
