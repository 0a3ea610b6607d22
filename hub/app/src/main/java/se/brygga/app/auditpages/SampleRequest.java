package se.brygga.app.auditpages;

import java.util.List;
import se.brygga.app.refusal.Refused;

/**
 * What an auditor sends to draw a sample.
 *
 * @param share part of the accesses, above 0 to 1; or
 * @param count number of accesses
 * @param seed to repeat an earlier drawing; null for a new one
 * @param staff who of the staff is which person, from the employer's register; null if the auditor does not have it
 */
record SampleRequest(Double share, Integer count, String from, String until, String seed, List<Colleague> staff) {

    private static final int MOST = 5_000;

    /** One of the staff: HSA-id, id of the person, HSA-id of the unit. */
    record Colleague(String user, String person, String unit) {

        boolean isComplete() {
            return user != null && person != null && unit != null;
        }
    }

    /** Returns how many to draw; a refusal if the request does not tell. */
    int size(int population) {
        if ((share == null) == (count == null)) {
            throw Refused.of(400, "REQUEST", "Give 'share' or 'count', one of the two.");
        }
        boolean right = share == null ? count > 0 : share > 0 && share <= 1;
        if (!right) {
            throw Refused.of(400, "REQUEST", "Let 'share' be above 0 and at most 1, or 'count' be at least 1.");
        }
        int size = share == null ? count : (int) Math.ceil(share * population);
        if (size > MOST) {
            throw Refused.of(
                    422,
                    "REQUEST",
                    "That is a sample of more than " + MOST + ". Draw less, or choose a shorter period.");
        }
        return size;
    }

    /** Returns the request with a seed: its own, or else this one. */
    SampleRequest seeded(String fresh) {
        return new SampleRequest(share, count, from, until, seed == null ? fresh : seed, staff);
    }

    /** Returns a refusal if the seed or the staff cannot be used. */
    SampleRequest checked() {
        if (from == null) {
            throw Refused.of(400, "REQUEST", "Give 'from', the beginning of the period.");
        }
        if (seed != null && !seed.matches("[0-9A-Za-z-]{1,64}")) {
            throw Refused.of(400, "REQUEST", "Let 'seed' be at most 64 letters, digits and hyphens.");
        }
        if (staff != null && !staff.stream().allMatch(one -> one != null && one.isComplete())) {
            throw Refused.of(400, "REQUEST", "Give each of 'staff' a 'user', a 'person' and a 'unit'.");
        }
        return this;
    }
}
