package se.brygga.app.view.session;

import java.time.Instant;
import se.brygga.access.reader.Caller;

/**
 * One patient opened in one tab by one reader: what every page and fragment of the view is asked for. A controller method below
 * {@code /view/{launch}} takes it as an argument.
 *
 * @param launch id of the launch, in the path of every page and fragment
 * @param caller who reads, with {@code patient/} scopes for this person alone
 * @param person id of the person in the record; one that the record does not know looks like one without a relation
 * @param banner true if the page shows who the patient is, which a frame in the record system may do itself
 * @param section where the reader wants to begin, such as {@code plan}; empty for the top
 * @param until when it closes if nothing more is asked for
 * @param desk the list from which it was opened; null if it was not
 * @param said who the record system says that it is; null if it does not
 */
public record OpenPatient(
        String launch,
        Caller caller,
        String person,
        boolean banner,
        String section,
        Instant until,
        OpenDesk.List desk,
        Said said) {

    /**
     * Who the record system says that it is. It is shown where the record may not say it to this reader.
     *
     * @param name family name first; empty if it does not say
     * @param number by which people are known outside
     * @param born FHIR date; empty if it does not say
     */
    public record Said(String name, String number, String born) {

        /** Returns the number as people write it. */
        public String shown() {
            return number.matches("\\d{12}") ? number.substring(0, 8) + "-" + number.substring(8) : number;
        }

        @Override
        public String toString() {
            return "…";
        }
    }
}
