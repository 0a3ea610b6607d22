package se.brygga.app.reading;

import java.time.Instant;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.key.MessageKey;
import se.brygga.core.record.StoredResource;

/**
 * A resource that the caller may see.
 *
 * @param shared for looking only, shared with other requests and perhaps not masked: never change it, never send it
 * @param copied makes the copy that may be sent: masked if it must be, with {@code meta.versionId} and {@code lastUpdated}
 * @param version its version
 * @param updated when that version was written
 * @param origin whence it came
 */
public record Permitted(Resource shared, Supplier<Resource> copied, int version, Instant updated, Origin origin) {

    /**
     * The columns that are stored with a resource.
     *
     * @param custodian HSA-id of the owner; null for what the hub itself tells
     * @param unit HSA-id of the author unit; null for what no unit has written
     * @param informationType coarse kind for decisions; null for what needs none
     * @param message the message that brought it; null for what none has brought
     */
    public record Origin(String custodian, String unit, String informationType, MessageKey message) {

        /** What the hub has composed: nobody's alone. */
        public static final Origin COMPOSED = new Origin(null, null, null, null);

        /** Returns the origin of what is no message's, but somebody's. */
        public static Origin owned(String custodian) {
            return new Origin(custodian, null, null, null);
        }

        static Origin of(StoredResource stored) {
            return new Origin(stored.custodian(), stored.unit(), stored.informationType(), stored.source());
        }
    }

    /** Returns the HSA-id of the owner; null for what has none. */
    public String custodian() {
        return origin.custodian();
    }

    /** Returns the same with another way to make the copy that may be sent. */
    public Permitted copiedBy(Supplier<Resource> other) {
        return new Permitted(shared, other, version, updated, origin);
    }

    /** Returns the same to be looked at as it may be sent: what is composed of it shows nothing that was masked. */
    Permitted asSent() {
        return new Permitted(copy(), copied, version, updated, origin);
    }

    /** Returns a copy that may be changed and sent. */
    public Resource copy() {
        return copied.get();
    }
}
