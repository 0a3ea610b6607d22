package se.brygga.core.notice;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a municipality is told about a hospital stay: exactly the lawful content of domain.md 6 and nothing clinical.
 *
 * <p>Null means that this event does not carry the element. The true admission time stays with the sender.
 *
 * @param messageId unique per event and destination; a correction or cancellation names it in {@code replaces}
 * @param caseId the stay, by an id that tells nothing
 * @param event code from the code system discharge-event
 * @param sender HSA-id of the care provider's unit that answers for the notice
 * @param receiver HSA-id of the affected unit
 * @param receiverFunctions function mailboxes at the receiver
 * @param personSystem canonical system of {@code personId}
 * @param personId national identifier
 * @param name given and family name; only with {@code admitted}
 * @param address registered address; empty = withheld or unknown, see {@code addressAbsent}
 * @param addressAbsent {@code masked} or {@code unknown} if there is no address where one belongs
 * @param estimatedDischarge with {@code admitted} and {@code estimated-discharge-changed}
 * @param time when a discharge, leave or death happened, when it was assessed or withdrawn that the person is ready, when the
 *     joint planning is; never an admission
 * @param destinationKind with {@code discharged}: where to
 * @param replaces message id of the notice that this one cancels or corrects
 * @param reason with {@code cancelled}: WRONG_PERSON, NO_NEED or SENT_IN_ERROR; with {@code ready-withdrawn}: why
 * @param sentAt when the hub made the notice
 * @param contact with {@code coordinator-appointed}: who coordinates and the way to reach them
 * @param place with {@code sip-called}: where the joint planning is, or the link to it
 * @param basis with what secrecy may hinder and with a call: CONSENT or HARM_TEST
 * @param content with {@code sip-called} and {@code information-transferred}: {@code Type/id} of the meeting or document
 */
public record Notice(
        String messageId,
        String caseId,
        String event,
        String sender,
        String receiver,
        List<String> receiverFunctions,
        String personSystem,
        String personId,
        String name,
        String address,
        String addressAbsent,
        OffsetDateTime estimatedDischarge,
        OffsetDateTime time,
        String destinationKind,
        String replaces,
        String reason,
        OffsetDateTime sentAt,
        String contact,
        String place,
        String basis,
        String content) {

    /** Makes a notice that carries nothing of the planning. */
    public Notice(
            String messageId,
            String caseId,
            String event,
            String sender,
            String receiver,
            List<String> receiverFunctions,
            String personSystem,
            String personId,
            String name,
            String address,
            String addressAbsent,
            OffsetDateTime estimatedDischarge,
            OffsetDateTime time,
            String destinationKind,
            String replaces,
            String reason,
            OffsetDateTime sentAt) {
        this(
                messageId,
                caseId,
                event,
                sender,
                receiver,
                receiverFunctions,
                personSystem,
                personId,
                name,
                address,
                addressAbsent,
                estimatedDischarge,
                time,
                destinationKind,
                replaces,
                reason,
                sentAt,
                null,
                null,
                null,
                null);
    }

    /** Returns the same notice without the address, which is then {@code masked}; a notice without one stays as it is. */
    public Notice masked() {
        return address == null
                ? this
                : new Notice(
                        messageId,
                        caseId,
                        event,
                        sender,
                        receiver,
                        receiverFunctions,
                        personSystem,
                        personId,
                        name,
                        null,
                        "masked",
                        estimatedDischarge,
                        time,
                        destinationKind,
                        replaces,
                        reason,
                        sentAt,
                        contact,
                        place,
                        basis,
                        content);
    }

    @Override
    public String toString() {
        return event + " " + messageId;
    }
}
