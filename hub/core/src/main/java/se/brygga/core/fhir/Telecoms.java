package se.brygga.core.fhir;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;

/**
 * Completes telecom, which HL7 v2 sends in two fields: at work, and all others. Each part is left, replaced or deleted by
 * itself; {@code telecom[work]} and {@code telecom[home]} name the parts, {@code telecom} both.
 */
final class Telecoms {

    private Telecoms() {}

    static List<ContactPoint> complete(List<ContactPoint> sent, List<ContactPoint> known, Cleared cleared) {
        List<ContactPoint> complete = new ArrayList<>(sent);
        for (boolean work : new boolean[] {false, true}) {
            String part = work ? "telecom[work]" : "telecom[home]";
            boolean told = sent.stream().anyMatch(contact -> isAtWork(contact) == work);
            if (!told && !cleared.names(part) && !cleared.names("telecom")) {
                known.stream().filter(contact -> isAtWork(contact) == work).forEach(complete::add);
            }
        }
        return complete;
    }

    private static boolean isAtWork(ContactPoint contact) {
        return contact.getUse() == ContactPointUse.WORK;
    }
}
