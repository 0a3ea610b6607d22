package se.brygga.translation.municipal;

import java.util.Set;

/** Makes names of fields fit to stand in an address: an address may be logged, so it names only what the hub or the connector knows. */
public final class Places {

    /** Every name of messages.md 6, of fields and of what is nested in them. */
    private static final Set<String> WORDS = Set.of(
            ("kind items sourceId personId custodian unit author legalBasis status recordedAt service area decidedOn from to "
                            + "hoursPerMonth extent start end activities decisionId staffCount place plannedVisitId outcome note "
                            + "type date title text code takenAt value valueUnit method parts decisionIds goals followUpOn "
                            + "frequency responsible planId planVersion operation confirmation reason threadId inResponseTo "
                            + "category sentAt attachments contentType data url messageId receipt at householdId personIds reasons")
                    .split(" "));

    private Places() {}

    /** Returns the name, or {@code #<position>} if nobody knows it: it could be anything, even a person's name. */
    public static String name(String name, int position, Columns columns) {
        return WORDS.contains(name) || columns.isGiven(name) ? name : "#" + position;
    }
}
