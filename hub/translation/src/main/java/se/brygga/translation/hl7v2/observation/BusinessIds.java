package se.brygga.translation.hl7v2.observation;

import java.util.HashMap;
import java.util.Map;

/** What the resources of one message are called within their custodian, no two the same. Not safe for several threads. */
public final class BusinessIds {

    private final Map<String, Integer> taken = new HashMap<>();

    /** Returns the id, numbered if the message has given it to a resource of the type already. */
    public String of(String type, String id) {
        int number = taken.merge(type + ' ' + id, 1, Integer::sum);
        return number == 1 ? id : id + "|#" + number;
    }
}
