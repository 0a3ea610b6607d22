package se.brygga.coordination.stay;

import se.brygga.core.key.KeyedHash;
import se.brygga.core.key.MessageKey;

/**
 * What a notice is called, apart from its receiver: the same on every node and on every replay.
 *
 * @param stay id of the stay
 * @param cause the message whose event the notice tells or cancels
 * @param label code of the notice, such as {@code admitted}; {@code admitted#2} if told anew after it had been cancelled;
 *     {@code cancelled-admitted} for the cancellation of {@code admitted}
 */
public record NoticeName(String stay, MessageKey cause, String label) {

    /** Returns the message id of the notice to one receiver, by its HSA-id. */
    public String messageId(KeyedHash hash, String receiver) {
        return hash.id("notice", stay, cause.hex(), label, receiver);
    }
}
