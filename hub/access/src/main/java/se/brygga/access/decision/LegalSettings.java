package se.brygga.access.decision;

import se.brygga.access.reader.Bodies;

/**
 * Open legal points that are settings (domain.md 11).
 *
 * @param bodies which providers count as one
 * @param emergencyCoversSocial emergency access to a social care provider's data; default false
 * @param innerHidesElsewhere an inner block also hides from other providers; default true
 * @param guardianConsentsForChild a guardian must consent for a child towards social readers; default false
 * @param existenceWithoutRelation the existence step without a relation; default false
 */
public record LegalSettings(
        Bodies bodies,
        boolean emergencyCoversSocial,
        boolean innerHidesElsewhere,
        boolean guardianConsentsForChild,
        boolean existenceWithoutRelation) {}
