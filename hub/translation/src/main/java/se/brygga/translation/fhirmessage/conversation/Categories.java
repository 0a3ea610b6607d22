package se.brygga.translation.fhirmessage.conversation;

import java.util.Set;

/** What a care communication can be about, and what it can enclose (messages.md 3). */
final class Categories {

    static final String REFERRAL = "regarding-referral";
    static final String OTHER = "other";

    static final Set<String> ALL = Set.of(
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

    /** Files that every receiver can show. */
    static final Set<String> FILES =
            Set.of("application/pdf", "image/gif", "image/jpeg", "image/jpg", "image/png", "image/tiff", "image/bmp");

    private Categories() {}
}
