package se.brygga.app.config;

import java.time.Duration;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.brygga.access.decision.LegalSettings;
import se.brygga.access.reader.Bodies;
import se.brygga.core.organisation.Organisations;

/**
 * What config/access.yml decides (domain.md 11).
 *
 * @param automaticNoticesForProtected true if notices about persons with protected identity are sent, masked, without
 *     a human decision (domain.md 3)
 * @param informedByRoutine HSA-ids of the providers that inform everybody before they share (SVOD 2:2)
 * @param childMayConsentFrom age in years from which a child decides for itself
 * @param authoritiesAreOne the care authorities of one region or municipality count as one provider (PDL 5:4)
 * @param innerBlockHidesElsewhere an inner block also hides from other providers
 * @param emergencyCoversSocial emergency access also opens data of social care providers
 * @param guardianConsentsForChild a guardian's consent for a child counts towards social care providers
 * @param existenceWithoutRelation that something exists may be told without a relation
 * @param emergencyMinutes how long an emergency access lasts, 1 to 60
 * @param liftOfficers by provider, the unit that takes requests to lift a block
 * @param blockRegisters by provider that reports its blocks, for how long a report counts
 * @param namesInExtract true if a person's log extract tells who read, and not only their units (domain.md 11)
 * @param tieAge how long a contact or a request that nobody has ended ties its provider to the person
 * @param emergencyReviewers by provider, the unit that reviews emergency accesses of its staff
 */
public record LegalChoices(
        boolean automaticNoticesForProtected,
        Set<String> informedByRoutine,
        int childMayConsentFrom,
        boolean authoritiesAreOne,
        boolean innerBlockHidesElsewhere,
        boolean emergencyCoversSocial,
        boolean guardianConsentsForChild,
        boolean existenceWithoutRelation,
        int emergencyMinutes,
        Map<String, String> liftOfficers,
        Map<String, Duration> blockRegisters,
        boolean namesInExtract,
        Period tieAge,
        Map<String, String> emergencyReviewers) {

    /** What counts when the file says nothing: each open point as the law allows least. */
    static final LegalChoices STRICT = new LegalChoices(
            false,
            Set.of(),
            LegalSettings.CHILD_MAY_CONSENT_FROM,
            true,
            true,
            false,
            false,
            false,
            60,
            Map.of(),
            Map.of(),
            false,
            LegalSettings.TIE_AGE,
            Map.of());

    /** Returns the points that a decision on reading needs. */
    public LegalSettings legal(Organisations organisations) {
        return new LegalSettings(
                new Bodies(organisations, authoritiesAreOne),
                emergencyCoversSocial,
                innerBlockHidesElsewhere,
                guardianConsentsForChild,
                existenceWithoutRelation,
                childMayConsentFrom,
                tieAge);
    }

    /** Returns the unit whose mailbox takes requests to lift a block of this provider; empty if none is set. */
    public Optional<String> liftOfficer(String provider) {
        return Optional.ofNullable(liftOfficers.get(provider));
    }

    /** Returns the unit that reviews emergency accesses of this provider's staff; empty if none is set. */
    public Optional<String> emergencyReviewer(String provider) {
        return Optional.ofNullable(emergencyReviewers.get(provider));
    }
}
