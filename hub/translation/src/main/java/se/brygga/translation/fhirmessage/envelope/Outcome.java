package se.brygga.translation.fhirmessage.envelope;

import java.nio.charset.StandardCharsets;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import se.brygga.translation.fhirmessage.reading.DetailCode;
import se.brygga.translation.fhirmessage.reading.StrictParser;

/** Says what is wrong as an OperationOutcome: code and place, and a sentence of ours; never content (messages.md 1). */
public final class Outcome {

    private Outcome() {}

    /** Returns one issue; a code that is not in the table goes as text. */
    public static OperationOutcome of(String code, String place, String sentence) {
        var outcome = new OperationOutcome();
        var issue = outcome.addIssue().setSeverity(IssueSeverity.ERROR);
        DetailCode.of(code)
                .ifPresentOrElse(
                        detail -> {
                            issue.setCode(detail.issue());
                            issue.getDetails()
                                    .addCoding()
                                    .setSystem(detail.system())
                                    .setCode(detail.code());
                            issue.getDetails().setText(sentence);
                        },
                        () -> plain(issue, code, sentence));
        if (!place.isEmpty()) {
            issue.addExpression(place);
        }
        return outcome;
    }

    /** A code of issue-type says it all; any other, as one of the hub, goes before the sentence. */
    private static void plain(OperationOutcomeIssueComponent issue, String code, String sentence) {
        try {
            issue.setCode(IssueType.fromCode(code)).getDetails().setText(sentence);
        } catch (FHIRException unknown) {
            issue.setCode(IssueType.PROCESSING).getDetails().setText(code + ": " + sentence);
        }
    }

    /** Returns {@link #of} as JSON. */
    public static byte[] json(String code, String place, String sentence) {
        return StrictParser.json(of(code, place, sentence)).getBytes(StandardCharsets.UTF_8);
    }
}
