package se.brygga.translation.outbound;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
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

    private final Map<Resource, String> names;
    private final LossReport losses = new LossReport();

    /** In the order of their characters, so that the leaves below a path stand together. */
    private final NavigableSet<String> places;

    /** Enters every leaf of the message. */
    public Elements(OutboundMessage message) {
        names = FhirLeaves.names(message.resources());
        Set<String> leaves = FhirLeaves.of(message.resources()).keySet();
        leaves.forEach(losses::present);
        places = new TreeSet<>(leaves);
    }

    /** Notes that an element went to {@code target}, such as {@code PID-5.1}. */
    public void mapped(Resource resource, String path, String target) {
        below(resource, path).forEach(place -> losses.mapped(place, target));
    }

    /** Notes that an element was left out on purpose. */
    public void dropped(Resource resource, String path, Reason reason) {
        below(resource, path).forEach(place -> losses.dropped(place, reason));
    }

    /** Notes that a whole resource was left out on purpose; what is noted already stays. */
    public void dropped(Resource resource, Reason reason) {
        String name = names.get(resource);
        for (String place : places.subSet(name + '.', name + '/')) {
            if (losses.fates().get(place).kind().equals("unmapped")) {
                losses.dropped(place, reason);
            }
        }
    }

    /** Notes something doubtful about an element. */
    public void warn(Resource resource, String path, String code) {
        losses.warn(place(resource, path), code);
    }

    /** Returns how the loss report calls an element. */
    public String place(Resource resource, String path) {
        return names.get(resource) + '.' + path;
    }

    /** Returns the loss report. */
    public LossReport losses() {
        return losses;
    }

    private List<String> below(Resource resource, String path) {
        String place = place(resource, path);
        List<String> below = new ArrayList<>();
        if (places.contains(place)) {
            below.add(place);
        }
        for (char next : new char[] {'.', '['}) {
            below.addAll(places.subSet(place + next, place + (char) (next + 1)));
        }
        return below;
    }
}
