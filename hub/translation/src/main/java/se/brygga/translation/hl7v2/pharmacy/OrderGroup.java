package se.brygga.translation.hl7v2.pharmacy;

import java.util.List;
import se.brygga.core.error.Untranslatable;
import se.brygga.translation.hl7v2.message.Group;
import se.brygga.translation.hl7v2.segment.Orc;
import se.brygga.translation.hl7v2.segment.PharmacyOrder;
import se.brygga.translation.hl7v2.segment.Segment;

/**
 * One order: ORC and what belongs to it. In RDE the request as it was (RXO) may come before the order as it stands (RXE).
 *
 * @param whole from ORC on
 * @param ordered from RXE or RXO on: what counts
 * @param orc control and numbers
 * @param order RXE or RXO
 */
record OrderGroup(Group whole, Group ordered, Orc orc, PharmacyOrder order) {

    static OrderGroup of(Group group, String name) {
        List<Segment> orders = group.all(name);
        Segment orc = group.first("ORC");
        if (orders.isEmpty()) {
            throw new Untranslatable(orc.place(), name + "_MISSING", "The order does not say what is to be given");
        }
        if (orders.size() > 1) {
            throw new Untranslatable(orders.get(1).place(), name + "_TWICE", "An order is about one medication");
        }
        Group ordered = group.startingWith(name).get(0);
        return new OrderGroup(group, ordered, new Orc(orc), new PharmacyOrder(orders.get(0)));
    }

    /** Returns the segments of this name that follow the order; those before it if there are none. */
    List<Segment> all(String name) {
        List<Segment> after = ordered.all(name);
        return after.isEmpty() ? whole.all(name) : after;
    }
}
