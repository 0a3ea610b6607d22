package se.brygga.app.camel;

import org.apache.camel.Exchange;
import se.brygga.app.delivery.Wire;
import se.brygga.core.ledger.ReceiptState;

/**
 * What a delivery route hands back after the bytes have left.
 *
 * @param receipt what is known of the receipt
 * @param losses loss report of the conversion; null if nothing was converted
 */
record Sent(ReceiptState receipt, String losses) {

    /** Makes it the result of the route. */
    static void answer(Exchange exchange, ReceiptState receipt) {
        Wire wire = exchange.getProperty(Doors.WIRE, Wire.class);
        exchange.getMessage().setBody(new Sent(receipt, wire == null ? null : wire.losses()));
    }
}
