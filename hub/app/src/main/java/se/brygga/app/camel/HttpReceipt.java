package se.brygga.app.camel;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import se.brygga.app.delivery.Answers;
import se.brygga.core.ledger.Delivery;

/** Reads the receipt in the answer of an HTTP destination. */
final class HttpReceipt implements Processor {

    private final Answers answers = new Answers();

    @Override
    public void process(Exchange exchange) {
        Delivery delivery = exchange.getProperty(Doors.DELIVERY, Delivery.class);
        int status = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
        byte[] body = exchange.getMessage().getBody(byte[].class);
        Sent.answer(exchange, answers.read(delivery.id(), status, body));
    }
}
