package se.brygga.translation.fhirmessage;

import se.brygga.core.fhir.Canonical;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.translated.Translated;
import se.brygga.translation.fhirmessage.casework.CaseMessageToRecord;
import se.brygga.translation.fhirmessage.conversation.AcknowledgementToReceipt;
import se.brygga.translation.fhirmessage.conversation.CommunicationToRecord;
import se.brygga.translation.fhirmessage.envelope.CaseEvent;
import se.brygga.translation.fhirmessage.envelope.MedCom;
import se.brygga.translation.fhirmessage.envelope.Received;
import se.brygga.translation.fhirmessage.stay.NoticeToRecord;
import se.brygga.translation.fhirmessage.transaction.TransactionToRecord;

/** Translates what {@link FhirIntake} took: messages by their event, transactions, and entries of a batch. */
public final class FhirToRecord {

    private FhirToRecord() {}

    /**
     * Returns what the message says; throws {@link se.brygga.core.error.Untranslatable} with a FHIRPath as place and a detail
     * code of messages.md 1.
     */
    public static Translated translate(InboxMessage message, Source source) {
        if (message.type().equals(FhirTypes.TRANSACTION) || message.type().equals(FhirTypes.BATCH)) {
            return TransactionToRecord.translate(message, source);
        }
        Received received = Received.read(message, source);
        if (Canonical.DISCHARGE_EVENT.equals(received.header().getEventCoding().getSystem())) {
            return NoticeToRecord.translate(received);
        }
        if (Canonical.MESSAGE_EVENT.equals(received.header().getEventCoding().getSystem())) {
            return CaseMessageToRecord.translate(
                    received, CaseEvent.of(received.event()).orElseThrow());
        }
        return switch (received.event()) {
            case MedCom.COMMUNICATION_EVENT -> CommunicationToRecord.translate(received);
            case MedCom.ACKNOWLEDGEMENT_EVENT -> AcknowledgementToReceipt.translate(received);
            default -> NoticeToRecord.translate(received);
        };
    }
}
