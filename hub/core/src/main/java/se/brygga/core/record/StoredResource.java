package se.brygga.core.record;

import java.time.Instant;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.key.MessageKey;

/**
 * A resource with the columns that the record keeps beside it.
 *
 * @param resource with its id; its subject points to {@code Patient/<person>}
 * @param person id of the person; null for a resource about nobody, such as an Organization
 * @param custodian HSA-id of the owner
 * @param unit HSA-id of the author unit
 * @param informationType coarse kind for access decisions, such as {@code vko} (contacts) or {@code pat}
 * @param effective event time: what is older than the newest version is kept in the history only
 * @param source the message that brought it
 */
public record StoredResource(
        Resource resource,
        String person,
        String custodian,
        String unit,
        String informationType,
        Instant effective,
        MessageKey source) {}
