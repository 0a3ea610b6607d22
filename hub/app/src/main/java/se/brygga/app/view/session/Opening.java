package se.brygga.app.view.session;

import java.util.List;
import se.brygga.access.reader.Caller;

/**
 * What a way in has found out, before a page opens.
 *
 * @param caller who reads
 * @param person id of the person; null for a desk without a patient
 * @param host the record system that opens it
 * @param wish how it is to look
 * @param said who the record system says that it is; null if it does not
 */
record Opening(Caller caller, String person, Host host, Wish wish, OpenPatient.Said said) {

    /** Of whom nothing is said. */
    Opening(Caller caller, String person, Host host, Wish wish) {
        this(caller, person, host, wish, null);
    }

    /**
     * The record system.
     *
     * @param id its name in the settings
     * @param frames origins that may frame the page
     * @param key what it calls this opening, so that it can end it; null if it cannot
     */
    record Host(String id, List<String> frames, String key) {}

    /**
     * How the page is to look.
     *
     * @param banner true if it says itself who the patient is
     * @param section where it begins
     * @param desk the list from which it was opened; null if it was not
     */
    record Wish(boolean banner, String section, OpenDesk.List desk) {

        /** From a record system. */
        Wish(boolean banner, String section) {
            this(banner, section, null);
        }
    }
}
