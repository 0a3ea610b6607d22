package se.brygga.translation.outbound;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.translated.LossReport;
import se.brygga.core.translated.LossReport.Reason;

/**
 * Notes where the elements of an outbound message went: mapped to an address, dropped for a reason, else unmapped.
 *
 * <p>A path is relative to its resource; it stands for the leaf there and for all leaves below. Not safe for several threads.
 */
public final class Elements {

    private final List<Resource> resources;
    private final LossReport losses = new LossReport();
    private final List<String> places;

    /** Enters every leaf of the message. */
    public Elements(OutboundMessage message) {
        this.resources = message.resources();
        this.places = List.copyOf(FhirLeaves.of(resources).keySet());
        places.forEach(losses::present);
    }

    /** Notes that an element went to {@code target}, such as {@code PID-5.1}. */
    public void mapped(Resource resource, String path, String target) {
        below(resource, path).forEach(place -> losses.mapped(place, target));
    }

    /** Notes that an element was left out on purpose. */
    public void dropped(Resource resource, String path, Reason reason) {
        below(resource, path).forEach(place -> losses.dropped(place, reason));
    }

    /** Notes something doubtful about an element. */
    public void warn(Resource resource, String path, String code) {
        losses.warn(FhirLeaves.name(resource, resources) + '.' + path, code);
    }

    /** Returns the loss report. */
    public LossReport losses() {
        return losses;
    }

    private List<String> below(Resource resource, String path) {
        String place = FhirLeaves.name(resource, resources) + '.' + path;
        return places.stream()
                .filter(leaf -> leaf.startsWith(place))
                .filter(leaf -> leaf.length() == place.length() || ".[".indexOf(leaf.charAt(place.length())) >= 0)
                .toList();
    }
}
