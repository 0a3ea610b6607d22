package se.brygga.core.translated;

import java.time.Instant;
import se.brygga.core.ledger.ReceiptState;

/**
 * A receiver tells what became of a delivery.
 *
 * @param delivery id of the delivery, which is the notice's message id
 * @param state {@link ReceiptState#OK}, {@link ReceiptState#TRANSIENT} or {@link ReceiptState#FATAL}
 * @param at when the receiver says it happened
 * @param detail the receiver's code; never content
 */
public record ReceiptArrived(String delivery, ReceiptState state, Instant at, String detail) implements PersonEvent {}
