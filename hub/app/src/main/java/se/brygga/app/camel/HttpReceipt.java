package se.brygga.app.camel;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import se.brygga.app.delivery.Answers;
import se.brygga.app.delivery.Wire;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.ReceiptState;

/** Reads the receipt in the answer of an HTTP destination. */
final class HttpReceipt implements Processor {

    /** A receipt of ours, which nobody receipts. */
    private static final String RECEIPT = "receipt";

    private final Answers answers = new Answers();

    @Override
    public void process(Exchange exchange) {
        Delivery delivery = exchange.getProperty(Doors.DELIVERY, Delivery.class);
        int status = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
        if (exchange.getProperty(Doors.WIRE, Wire.class).kind().equals(RECEIPT) && status / 100 == 2) {
            Sent.answer(exchange, ReceiptState.NOT_EXPECTED);
            return;
        }
        byte[] body = exchange.getMessage().getBody(byte[].class);
        Sent.answer(exchange, answers.read(delivery.id(), status, body));
    }
}
