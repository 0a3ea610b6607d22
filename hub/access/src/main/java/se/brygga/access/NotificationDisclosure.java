package se.brygga.access;

import se.brygga.core.fhir.Protection;

/**
 * Whether a system may be told, by the id alone, that something about a person has changed: a disclosure of existence (SVOD 2:4).
 * Its own custodian's data always; another's only if the law or the sender addresses it anyhow, and never past a block or a
 * protected identity.
 */
public enum NotificationDisclosure {
    SEND,
    WITHHOLD;

    /**
     * Decides for one event.
     *
     * @param own true if the subscriber's custodian owns what has changed
     * @param addressed true if the subscriber's custodian follows the person by a care decision, or takes part in what has changed
     * @param protection of the person
     * @param blocked true if the owner has an outer block for the person
     */
    public static NotificationDisclosure decide(
            boolean own, boolean addressed, Protection protection, boolean blocked) {
        if (own) {
            return SEND;
        }
        return addressed && !protection.isProven() && !blocked ? SEND : WITHHOLD;
    }
}
