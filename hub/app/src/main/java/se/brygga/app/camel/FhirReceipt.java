package se.brygga.app.camel;

import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import se.brygga.app.delivery.NotProven;
import se.brygga.app.delivery.PermanentFailure;
import se.brygga.app.delivery.Wire;
import se.brygga.core.ledger.ReceiptState;

/** After a FHIR message was posted: 2xx means stored, the acknowledgement comes as a message of its own (messages.md 1, transport). */
final class FhirReceipt implements Processor {

    private static final Set<Integer> PERMANENT = Set.of(400, 404, 405, 410, 413, 415, 422);
    private static final String ACKNOWLEDGEMENT = "acknowledgement";

    @Override
    public void process(Exchange exchange) {
        int status = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
        if (PERMANENT.contains(status)) {
            throw new PermanentFailure("HTTP_" + status);
        }
        if (status / 100 != 2) {
            throw new NotProven("HTTP_" + status);
        }
        String kind = exchange.getProperty(Doors.WIRE, Wire.class).kind();
        boolean answered = kind.startsWith(ACKNOWLEDGEMENT) || kind.equals(Wire.NOTIFICATION);
        Sent.answer(exchange, answered ? ReceiptState.NOT_EXPECTED : ReceiptState.AWAITED);
    }
}
