package se.brygga.core.outbound;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;

/**
 * A message on its way to a destination, in FHIR: what the destination's format is written from.
 *
 * @param id of the delivery: unique, unchanged on resend; receipts name it
 * @param event what it tells: an HL7 v2 trigger event such as {@code A01}, a municipal kind or the code of a FHIR message
 *     event; empty = follows from the focus
 * @param madeAt when it was made
 * @param sender HSA-id of the organisation or unit that answers for it
 * @param receiver HSA-id of the organisation or unit that it is for
 * @param resources the focus first, then everything that it refers to, the Patient among them
 */
public record OutboundMessage(
        String id, String event, Instant madeAt, String sender, String receiver, List<Resource> resources) {

    /** Returns what the message is about. */
    public Resource focus() {
        return resources.get(0);
    }

    /** Returns the first resource of a type. */
    public <R extends Resource> Optional<R> first(Class<R> type) {
        return resources.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** Returns all resources of a type, in order. */
    public <R extends Resource> List<R> all(Class<R> type) {
        return resources.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
