package se.brygga.translation.hl7v2.immunization;

import java.util.ArrayList;
import java.util.List;
import se.brygga.core.error.Untranslatable;
import se.brygga.translation.hl7v2.message.Group;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.segment.Orc;
import se.brygga.translation.hl7v2.segment.Rxa;

/**
 * One vaccination: RXA with what follows it, and the ORC before it (HL7 v2.5.1, 4.4.17).
 *
 * @param group from RXA on
 * @param number which RXA of its ORC, from 1
 */
record VaccinationGroup(Orc orc, Rxa rxa, Group group, int number) {

    /** Returns all vaccinations; a message of old versions may have no ORC. Refuses an ORC without RXA. */
    static List<VaccinationGroup> all(Message message) {
        Group whole = Group.of(message);
        List<VaccinationGroup> all = new ArrayList<>(of(whole.before("ORC")));
        for (Group order : whole.startingWith("ORC")) {
            List<VaccinationGroup> given = of(order);
            if (given.isEmpty()) {
                throw new Untranslatable(order.first("ORC").place(), "RXA_MISSING", "The order has no vaccination");
            }
            all.addAll(given);
        }
        return all;
    }

    private static List<VaccinationGroup> of(Group order) {
        Orc orc = new Orc(order.first("ORC"));
        List<VaccinationGroup> given = new ArrayList<>();
        for (Group group : order.startingWith("RXA")) {
            given.add(new VaccinationGroup(orc, new Rxa(group.first("RXA")), group, given.size() + 1));
        }
        return given;
    }
}
