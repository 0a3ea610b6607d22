package se.brygga.app.pipeline;

import java.util.List;
import java.util.Optional;
import se.brygga.coordination.casework.Sent;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.key.MessageKey;
import se.brygga.core.message.Refusal;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredResource;

/** What coordination says of a message about a person: before it is kept, and after, in the same transaction. */
public interface Coordination {

    /** Says why a message must not be kept; makes nobody and changes nothing. */
    Optional<Refusal> judge(RecordTransaction record, List<PersonIdentifier> person, Sent sent);

    /** Returns what is kept of a message that was not refused; changes nothing. */
    default Sent toKeep(RecordTransaction record, List<PersonIdentifier> person, Sent sent) {
        return sent;
    }

    /** Does what follows from a message of a known person that was refused after its sender had been told that it was taken. */
    default List<StoredResource> refused(RecordTransaction record, String person, Sent sent, Refusal why) {
        return List.of();
    }

    /**
     * Does what follows from a message that has just been kept. Deliveries that it adds for the message are sent with its others.
     *
     * <p>Returns the resources that have a new newest version by it. Throws {@link NotSettled} if there is no end to it.
     */
    List<StoredResource> follow(RecordTransaction record, String person, MessageKey message, Sent sent);
}
