package se.brygga.core.record;

import java.time.Instant;

/**
 * One version of a resource as the record holds it, for reading.
 *
 * <p>The resource in it is shared by all readers and must not be changed: copy it first.
 *
 * @param stored the resource with its columns
 * @param version 1, 2, 3 … in the order of arrival
 * @param current true if this is the newest version by event time
 * @param writtenAt when this version was written: {@code meta.lastUpdated}
 */
public record RecordedResource(StoredResource stored, int version, boolean current, Instant writtenAt) {

    /** Returns {@code Type/id}. */
    public String reference() {
        return stored.resource().fhirType() + "/"
                + stored.resource().getIdElement().getIdPart();
    }

    /** By the one resource that all readers share, and its version: the other parts follow from them. */
    @Override
    public int hashCode() {
        return 31 * stored.resource().hashCode() + version;
    }
}
