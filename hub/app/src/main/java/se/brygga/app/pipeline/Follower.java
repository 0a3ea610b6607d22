package se.brygga.app.pipeline;

import java.util.List;
import se.brygga.core.key.MessageKey;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredResource;

/** Does what follows from a message that has just been kept, in the same transaction. */
public interface Follower {

    /** Takes the resources that have a new newest version; deliveries that it adds for the message are sent with its others. */
    void follow(RecordTransaction record, MessageKey message, List<StoredResource> changed);
}
