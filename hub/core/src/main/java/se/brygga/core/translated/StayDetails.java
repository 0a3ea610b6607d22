package se.brygga.core.translated;

import java.time.Instant;
import java.util.Set;

/**
 * What an event of a stay carries for the discharge beyond kind and time (domain.md 6); each is null where it says nothing.
 *
 * @param sentAt when the sender sent it: the clocks go by it; null if only the arrival is known
 * @param assessedAt of an admission: when the need of help afterwards was assessed, if later than the admission (UTS 2:3)
 * @param basis why the law lets it be disclosed: {@link #CONSENT} or {@link #HARM_TEST}; of a call: that the person consents
 * @param reason code of why a notice is withdrawn or cancelled
 * @param refersTo id of the message that it withdraws
 * @param contact who the coordinator is, and the way to reach them
 * @param meetingAt when the joint planning is
 * @param place where the joint planning is, or the link to it
 * @param content {@code Type/id} of the meeting or document that comes with it
 */
public record StayDetails(
        Instant sentAt,
        Instant assessedAt,
        String basis,
        String reason,
        String refersTo,
        String contact,
        Instant meetingAt,
        String place,
        String content) {

    /** The person, or who speaks for them, has consented. */
    public static final String CONSENT = "CONSENT";

    /** It is clear that nobody comes to harm by it (menprövning). */
    public static final String HARM_TEST = "HARM_TEST";

    /** An event that carries nothing more. */
    public static final StayDetails NONE = new StayDetails(null, null, null, null, null, null, null, null, null);

    /** Both grounds, as the law knows them; an installation may have agreed on consent alone (domain.md 11). */
    public static final Set<String> GROUNDS = Set.of(CONSENT, HARM_TEST);

    /** Returns true if the law lets this be told to somebody else (domain.md 6, disclosure basis). */
    public boolean mayBeDisclosed() {
        return mayBeDisclosed(GROUNDS);
    }

    /** Returns true if it has one of these grounds. */
    public boolean mayBeDisclosed(Set<String> grounds) {
        return basis != null && grounds.contains(basis);
    }
}
