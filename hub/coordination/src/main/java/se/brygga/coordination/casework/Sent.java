package se.brygga.coordination.casework;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/**
 * What one message brings, before or after it is kept.
 *
 * @param source the message, as a name that is the same when the message is repeated; with a slash and the round behind it for
 *     what coordination itself has changed because of that message
 * @param at when what it tells was so
 * @param provider HSA-id of the custodian that sends
 * @param unit HSA-id of the unit that sends
 * @param resources what it brings, with ids; must not be changed
 * @param addressed before it is kept: true if what is around it names the receivers; after it is kept: true if it has gone to whom it
 *     is for, or nobody has sent it
 */
public record Sent(
        String source, Instant at, String provider, String unit, List<Resource> resources, boolean addressed) {

    /** Takes what is not to be delivered once more. */
    public Sent(String source, Instant at, String provider, String unit, List<Resource> resources) {
        this(source, at, provider, unit, resources, true);
    }

    /** Returns the same with other resources. */
    public Sent with(List<Resource> others) {
        return new Sent(source, at, provider, unit, others, addressed);
    }

    /** Returns true if coordination has written this, not a system. */
    public boolean isOwnWriting() {
        return source.indexOf('/') >= 0;
    }

    /** Returns its resources of a type. */
    public <R extends Resource> List<R> all(Class<R> type) {
        return resources.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
