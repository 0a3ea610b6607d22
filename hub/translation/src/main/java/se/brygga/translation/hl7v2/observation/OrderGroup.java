package se.brygga.translation.hl7v2.observation;

import java.util.ArrayList;
import java.util.List;
import se.brygga.translation.hl7v2.message.Group;
import se.brygga.translation.hl7v2.segment.Obr;
import se.brygga.translation.hl7v2.segment.Orc;
import se.brygga.translation.hl7v2.segment.Segment;

/**
 * An order with its results: ORC and OBR, either of which may be missing, and what follows (HL7 v2.5.1, 4.4.1 and 7.3.1).
 *
 * @param group all its segments
 */
public record OrderGroup(Group group) {

    private static final String ORC = "ORC";
    private static final String OBR = "OBR";

    /** Returns the orders of a message: each begins with ORC, or with an OBR that has no ORC of its own. */
    public static List<OrderGroup> of(Group message) {
        List<OrderGroup> orders = new ArrayList<>();
        List<Segment> current = null;
        boolean hasObr = false;
        for (Segment segment : message.segments()) {
            boolean obr = segment.name().equals(OBR);
            if (segment.name().equals(ORC) || obr && (current == null || hasObr)) {
                current = new ArrayList<>();
                orders.add(new OrderGroup(new Group(message.syntax(), current)));
                hasObr = false;
            }
            hasObr |= obr;
            if (current != null) {
                current.add(segment);
            }
        }
        return orders;
    }

    /** Returns ORC. */
    public Orc orc() {
        return new Orc(group.first(ORC));
    }

    /** Returns OBR. */
    public Obr obr() {
        return new Obr(group.first(OBR));
    }

    /** Returns the notes on the order: NTE before the first result. */
    public List<Segment> notes() {
        return group.before("OBX", "SPM").all("NTE");
    }

    /** Returns each OBX that is a result, with what follows it. */
    public List<Group> results() {
        return group.before("SPM").startingWith("OBX");
    }

    /** Returns each specimen with what follows it. */
    public List<Group> specimens() {
        return group.startingWith("SPM");
    }
}
