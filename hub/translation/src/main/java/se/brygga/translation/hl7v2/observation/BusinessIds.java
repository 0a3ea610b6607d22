package se.brygga.translation.hl7v2.observation;

import java.util.HashMap;
import java.util.Map;
import se.brygga.core.identifier.PersonIdentifier;

/** What the resources of one message are called within their custodian, no two the same. Not safe for several threads. */
public final class BusinessIds {

    private final Map<String, Integer> taken = new HashMap<>();

    /**
     * Returns what a thing of this person is called; null if it has no key.
     *
     * <p>Senders reuse numbers, also those of authorities that promise not to: whatever the number, what is told of one person
     * never replaces what was told of another.
     */
    public static String of(PersonIdentifier person, String key) {
        return key == null ? null : person.system() + '|' + person.value() + '|' + key;
    }

    /** Returns the id, numbered if the message has given it to a resource of the type already. */
    public String of(String type, String id) {
        int number = taken.merge(type + ' ' + id, 1, Integer::sum);
        return number == 1 ? id : id + "|#" + number;
    }
}
