package se.brygga.app.camel;

import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import se.brygga.app.delivery.NotProven;
import se.brygga.app.delivery.PermanentFailure;
import se.brygga.app.delivery.Wire;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.translation.hl7v2.out.Hl7Answer;

/** Reads the acknowledgement of an HL7 v2 destination: only one that names this very message is a receipt (messages.md 5). */
final class MllpReceipt implements Processor {

    @Override
    public void process(Exchange exchange) {
        Wire wire = exchange.getProperty(Doors.WIRE, Wire.class);
        Hl7Answer answer = Hl7Answer.read(
                        exchange.getMessage().getBody(byte[].class), wire.name(), StandardCharsets.ISO_8859_1)
                .orElseThrow(() -> new NotProven("NO_RECEIPT"));
        switch (answer.state()) {
            case OK -> Sent.answer(exchange, ReceiptState.OK);
            case FATAL -> throw new PermanentFailure(answer.code());
            default -> throw new NotProven(answer.code());
        }
    }
}
