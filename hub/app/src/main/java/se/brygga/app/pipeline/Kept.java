package se.brygga.app.pipeline;

import java.time.Instant;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.connector.Connector;
import se.brygga.core.key.MessageKey;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.record.StoredResource;

/**
 * The message that is being kept.
 *
 * @param message as it came in
 * @param connector that it came through
 * @param person id of the person whom the message names, merges not followed; null for a message about no person
 * @param at when what it tells was so
 */
record Kept(InboxMessage message, Connector connector, String person, Instant at) {

    MessageKey key() {
        return message.key();
    }

    StoredResource stored(Resource resource, Instant effective) {
        return stored(resource, person, effective);
    }

    /** What is known already, said anew: it stays with the person whom it was told of. */
    StoredResource again(Resource resource, StoredResource known, Instant effective) {
        return stored(resource, known.person(), effective);
    }

    private StoredResource stored(Resource resource, String whose, Instant effective) {
        return new StoredResource(
                resource,
                whose,
                connector.organisation(),
                connector.unit(),
                Subjects.informationType(resource),
                effective,
                key());
    }
}
