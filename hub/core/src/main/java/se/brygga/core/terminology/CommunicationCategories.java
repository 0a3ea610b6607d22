package se.brygga.core.terminology;

import java.util.Set;

/** What a care communication can be about, in MedCom's words (messages.md 3). */
public final class CommunicationCategories {

    /** The one that may have a priority. */
    public static final String REFERRAL = "regarding-referral";

    /** The one that needs a topic. */
    public static final String OTHER = "other";

    /** All of them. */
    public static final Set<String> ALL = Set.of(
            "alcohol-and-drug-treatment",
            "assistive-devices",
            "carecoordination",
            "decease",
            "discharge",
            "examination-results",
            "healthcare",
            "home-care-assessment",
            "medicine",
            "nursing",
            "outpatient",
            "psychiatry-social-disability",
            REFERRAL,
            "telemedicine",
            "training",
            "acute-ambulant",
            "extended-care-responsibility",
            OTHER);

    private CommunicationCategories() {}
}
