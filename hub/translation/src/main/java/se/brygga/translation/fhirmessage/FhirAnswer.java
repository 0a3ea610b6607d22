package se.brygga.translation.fhirmessage;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Refusal;
import se.brygga.translation.fhirmessage.envelope.Outcome;
import se.brygga.translation.fhirmessage.reading.Document;

/** The answer of HTTP to a POST of FHIR: what is stored, or why nothing is (messages.md 1, transport). */
public final class FhirAnswer {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final String STORED = "202 Accepted";
    private static final String REFUSED = "422 Unprocessable Entity";

    /** What cannot even be read as FHIR; anything else was understood, and is not taken. */
    private static final Set<String> UNREADABLE =
            Set.of("MSG_BAD_SYNTAX", "MSG_JSON_OBJECT", "MSG_WRONG_NS", "MSG_RESOURCE_REQUIRED", "MSG_UNKNOWN_TYPE");

    private FhirAnswer() {}

    /** Returns the HTTP status for a refusal: 400, 413 or 422. */
    public static int status(Refusal refusal) {
        if (refusal.code().equals("TOO_LARGE") || refusal.code().equals("TOO_LONG")) {
            return 413;
        }
        boolean envelope = refusal.place().isEmpty() || refusal.place().startsWith("Bundle");
        return envelope && UNREADABLE.contains(refusal.code()) ? 400 : 422;
    }

    /** Returns an OperationOutcome with one issue. */
    public static byte[] refused(Refusal refusal, boolean xml) {
        return write(outcome(refusal), xml);
    }

    /** Returns an OperationOutcome with an issue for each message that was refused. */
    public static byte[] refused(List<InboxMessage> refused, boolean xml) {
        var all = new OperationOutcome();
        refused.forEach(message -> outcome(message.refusal()).getIssue().forEach(all::addIssue));
        return write(all, xml);
    }

    /** Returns the response to a transaction or batch: each entry is stored and will be worked on, or was refused. */
    public static byte[] stored(List<InboxMessage> taken, boolean xml) {
        boolean batch = taken.get(0).type().equals("batch");
        var bundle = new Bundle().setType(batch ? BundleType.BATCHRESPONSE : BundleType.TRANSACTIONRESPONSE);
        for (InboxMessage message : taken) {
            for (int i = 0; i < entries(message, batch); i++) {
                var response = bundle.addEntry().getResponse();
                response.setStatus(message.refused().isPresent() ? REFUSED : STORED);
                message.refused().map(FhirAnswer::outcome).ifPresent(response::setOutcome);
            }
        }
        return write(bundle, xml);
    }

    /** What cannot be read any more is answered by one line. */
    private static int entries(InboxMessage message, boolean batch) {
        try {
            return batch
                    ? 1
                    : Document.read(message.content()).root().all("entry").size();
        } catch (Untranslatable unreadable) {
            return 1;
        }
    }

    private static OperationOutcome outcome(Refusal refusal) {
        return Outcome.of(refusal.code(), refusal.place(), refusal.text());
    }

    private static byte[] write(Resource resource, boolean xml) {
        IParser parser = xml ? FHIR.newXmlParser() : FHIR.newJsonParser();
        return parser.encodeResourceToString(resource).getBytes(StandardCharsets.UTF_8);
    }
}
