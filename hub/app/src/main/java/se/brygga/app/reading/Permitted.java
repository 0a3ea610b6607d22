package se.brygga.app.reading;

import java.time.Instant;
import org.hl7.fhir.r4.model.Resource;

/**
 * A resource that the caller may see.
 *
 * @param shared for looking only, shared with other requests and perhaps not masked: never change it, never send it
 * @param copied makes the copy that may be sent: masked if it must be, with {@code meta.versionId} and {@code lastUpdated}
 * @param version its version
 * @param updated when that version was written
 * @param custodian HSA-id of the owner
 */
public record Permitted(
        Resource shared, java.util.function.Supplier<Resource> copied, int version, Instant updated, String custodian) {

    /** Returns a copy that may be changed and sent. */
    public Resource copy() {
        return copied.get();
    }
}
