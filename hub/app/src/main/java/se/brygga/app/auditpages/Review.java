package se.brygga.app.auditpages;

import java.util.Set;
import java.util.regex.Pattern;
import se.brygga.app.refusal.Refused;

/**
 * What a reviewer says of an access.
 *
 * @param sample id of the sample; null for an emergency
 * @param entry sequence number of the access
 * @param outcome justified, unjustified or unclear
 * @param comment why, at least 10 characters
 */
record Review(String sample, Long entry, String outcome, String comment) {

    static final String ACTION = "review";

    private static final Set<String> OUTCOMES = Set.of("justified", "unjustified", "unclear");
    private static final int SHORTEST = 10;
    private static final int LONGEST = 2_000;
    private static final Pattern PERSONAL_NUMBER = Pattern.compile("(?<!\\d)(\\d{6}|\\d{8})[-+ ]?\\d{4}(?!\\d)");

    /** Returns the review of this entry, or a refusal if it lacks what it must have. */
    Review about(String ofSample, Long ofEntry) {
        if (ofEntry == null) {
            throw Refused.of(400, "REQUEST", "Name the 'entry' that is reviewed.");
        }
        if (outcome == null || !OUTCOMES.contains(outcome)) {
            throw Refused.of(400, "REQUEST", "Let 'outcome' be justified, unjustified or unclear.");
        }
        String text = comment == null ? "" : comment.strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw Refused.of(400, "REQUEST", "Give a 'comment' of 10 to 2000 characters.");
        }
        if (PERSONAL_NUMBER.matcher(text).find()) {
            throw Refused.of(
                    400,
                    "REQUEST",
                    "Leave personal identity numbers out of the 'comment'; the entry names the person.");
        }
        return new Review(ofSample, ofEntry, outcome, text);
    }
}
