package se.brygga.access.decision;

import java.time.Period;
import se.brygga.access.reader.Bodies;

/**
 * Open legal points that are settings (domain.md 11).
 *
 * @param bodies which providers count as one
 * @param emergencyCoversSocial emergency access to a social care provider's data; default false
 * @param innerHidesElsewhere an inner block also hides from other providers; default true
 * @param guardianConsentsForChild a guardian's consent decides for a child towards social readers: needed, and enough; default
 *     false, where it plays no part (O2's data need none, V2's stay closed)
 * @param existenceWithoutRelation the existence step without a relation; default false
 * @param childMayConsentFrom age in whole years from which a minor is taken to be able to consent; default 13
 * @param tieAge how long a contact or a request that nobody has ended ties its provider to the person; default two years
 */
public record LegalSettings(
        Bodies bodies,
        boolean emergencyCoversSocial,
        boolean innerHidesElsewhere,
        boolean guardianConsentsForChild,
        boolean existenceWithoutRelation,
        int childMayConsentFrom,
        Period tieAge) {

    /** The age at which a minor can consent, unless an installation says otherwise. */
    public static final int CHILD_MAY_CONSENT_FROM = 13;

    /** For how long a tie without an end counts, unless an installation says otherwise. */
    public static final Period TIE_AGE = Period.ofYears(2);

    /** Returns the defaults of domain.md 11. */
    public static LegalSettings defaults(Bodies bodies) {
        return new LegalSettings(bodies, false, true, false, false, CHILD_MAY_CONSENT_FROM, TIE_AGE);
    }
}
