package se.brygga.coordination.team;

/**
 * Something that a team lacks.
 *
 * @param kind what is missing
 * @param body id of the organisation that can mend it; null if it is not that of one
 * @param swedish a sentence for people
 * @param english the same in English
 */
public record TeamGap(Kind kind, String body, String swedish, String english) {

    /** What can be missing. */
    public enum Kind {
        /** No coordinator of an organisation that takes part. */
        NO_COORDINATOR,
        /** The region takes no part. */
        NO_REGION,
        /** No municipality takes part. */
        NO_MUNICIPALITY,
        /** No permanent care contact (fast vårdkontakt). */
        NO_CARE_CONTACT,
        /** No permanent physician contact (fast läkarkontakt). */
        NO_PHYSICIAN_CONTACT,
        /** No permanent home care contact (fast omsorgskontakt), though home care takes part. */
        NO_HOME_CARE_CONTACT,
        /** A coordinator without any way to be reached. */
        NOT_REACHABLE
    }
}
