package se.brygga.app.broker;

/**
 * A delivery on its way to a destination's queue.
 *
 * @param connector destination
 * @param delivery id of the ledger's row; the content is there
 * @param lane keyed hash of the person: deliveries of one lane stay in order
 */
public record Outgoing(String connector, String delivery, String lane) {}
