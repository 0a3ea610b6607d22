package se.brygga.translation.fhirmessage.conversation;

import java.util.List;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.MessageHeader.MessageHeaderResponseComponent;
import org.hl7.fhir.r4.model.OperationOutcome;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.translated.ReceiptArrived;
import se.brygga.core.translated.Translated;
import se.brygga.translation.fhirmessage.envelope.Ids;
import se.brygga.translation.fhirmessage.envelope.Received;
import se.brygga.translation.fhirmessage.reading.DetailCode;

/** Translates an acknowledgement to what became of a delivery (messages.md 1). */
public final class AcknowledgementToReceipt {

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");

    private AcknowledgementToReceipt() {}

    /** Returns the receipt; throws {@link se.brygga.core.error.Untranslatable} if it does not say of what, or how it went. */
    public static Translated translate(Received received) {
        MessageHeaderResponseComponent response = received.header().getResponse();
        String place = Received.HEADER + ".response";
        if (!response.hasIdentifier()) {
            throw DetailCode.RESOURCE_REQUIRED.at(place + ".identifier", "The acknowledgement names no message");
        }
        Ids.check(response.getIdentifier(), place + ".identifier");
        if (!response.hasCode()) {
            throw DetailCode.RESOURCE_REQUIRED.at(place + ".code", "The acknowledgement does not say how it went");
        }
        ReceiptState state =
                switch (response.getCode()) {
                    case OK -> ReceiptState.OK;
                    case TRANSIENTERROR -> ReceiptState.TRANSIENT;
                    default -> ReceiptState.FATAL;
                };
        String detail = state == ReceiptState.OK ? "" : detail(response, received);
        var receipt = new ReceiptArrived(response.getIdentifier(), state, received.occurred(), detail);
        received.accounts().mapped(received.header(), "response.identifier", "ReceiptArrived.delivery");
        received.accounts().mapped(received.header(), "response.code", "ReceiptArrived.state");
        received.accounts().mapped(received.provenance(), "occurredDateTime", "ReceiptArrived.at");
        received.entries().all().forEach(entry -> received.accounts().envelope(entry.resource()));
        return new Translated(
                List.of(),
                receipt.at(),
                List.of(),
                List.of(),
                List.of(receipt),
                received.accounts().losses());
    }

    private static String detail(MessageHeaderResponseComponent response, Received received) {
        OperationOutcome outcome = received.entries()
                .require(response.getDetails(), OperationOutcome.class, Received.HEADER + ".response.details");
        String code =
                outcome.getIssueFirstRep().getDetails().getCodingFirstRep().getCode();
        if (code == null || !CODE.matcher(code).matches()) {
            return "";
        }
        received.accounts().mapped(outcome, "issue[0].details.coding[0].code", "ReceiptArrived.detail");
        return code;
    }
}
