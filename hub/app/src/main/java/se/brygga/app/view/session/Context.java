package se.brygga.app.view.session;

/**
 * What a record system wants opened, and for whom.
 *
 * @param host the record system
 * @param patient as it says it; null for a desk without a patient
 * @param user who is to see it
 * @param wish how it is to look
 */
record Context(Opening.Host host, PatientSaid patient, User user, Opening.Wish wish) {

    /** An employee and a commission by their HSA-ids; the commission is null where the record system does not say. */
    record User(String employee, String commission) {}
}
