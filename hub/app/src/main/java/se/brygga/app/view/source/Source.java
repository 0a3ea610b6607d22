package se.brygga.app.view.source;

import se.brygga.app.reading.Access;
import se.brygga.app.reading.PersonView;

/**
 * A place that data about a person comes from. It decides on each resource and puts the reading into the audit log before it returns
 * anything: what it returns may be shown.
 *
 * <p>May take its time, and is interrupted at the cut-off. Whatever it throws means that it did not answer; only
 * what the hub's own record refuses is refused.
 */
public interface Source {

    /** Returns its name in addresses: small letters, digits and hyphens. */
    String code();

    /** Returns the HSA-id of the body whose data it brings; null for one that brings those of several. */
    String custodian();

    /** Reads what the caller may see of a person. */
    Answer read(Access access, String person);

    /**
     * What it answered.
     *
     * @param view what may be shown
     * @param answered how many of its parts answered
     * @param parts how many it has
     */
    record Answer(PersonView view, int answered, int parts) {

        /** Makes an answer of a source that has no parts. */
        public static Answer whole(PersonView view) {
            return new Answer(view, 1, 1);
        }
    }
}
