package se.brygga.translation.hl7v2.referral;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Ei;
import se.brygga.translation.hl7v2.datatype.Xcn;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.EiToOrderNumber;
import se.brygga.translation.hl7v2.element.Owned;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.element.XcnToReference;
import se.brygga.translation.hl7v2.segment.Segment;

/** Translates the diagnoses of a referral to Condition (HL7 v2-to-FHIR, segment DG1). */
final class DiagnosisToCondition {

    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";

    private DiagnosisToCondition() {}

    /** Returns nothing if no diagnosis is named; {@code referral} is the referral's id. */
    static List<Condition> translate(Segment dg1, String referral, Transfer transfer) {
        var condition = new Condition();
        CodeableConcept code = code(dg1, transfer);
        if (code.isEmpty()) {
            transfer.warn(dg1.place(3), "DIAGNOSIS_MISSING");
            return List.of();
        }
        condition.setCode(code);
        Ei number = new Ei(dg1.first(20));
        if (number.id().present()) {
            condition.addIdentifier(EiToOrderNumber.translate(number, "", transfer, "Condition.identifier[0]"));
        }
        if (dg1.text(21).is("D")) {
            condition
                    .getVerificationStatus()
                    .addCoding()
                    .setSystem(VERIFICATION)
                    .setCode("entered-in-error");
            transfer.mapped(dg1.text(21), "Condition.verificationStatus");
        }
        transfer.dateTime(dg1.text(5), "Condition.onsetDateTime", condition::setOnset); // DG1-5
        transfer.dateTime(dg1.text(19), "Condition.recordedDate", condition::setRecordedDateElement); // DG1-19
        Reference asserter = XcnToReference.translate(new Xcn(dg1.first(16)), transfer, "Condition.asserter");
        condition.setAsserter(asserter.isEmpty() ? null : asserter); // DG1-16
        String own = number.id().present()
                ? number.id().value()
                : code.hasCoding() ? code.getCodingFirstRep().getCode() : code.getText();
        return List.of(Owned.named(referral + "|DG1|" + own, condition, transfer));
    }

    /** DG1-3; DG1-4 is its text where it says something else, or all there is. */
    private static CodeableConcept code(Segment dg1, Transfer transfer) {
        CodeableConcept code = CweToConcept.translate(new Cwe(dg1.first(3)), null, transfer, "Condition.code");
        if (code == null) {
            code = new CodeableConcept();
        }
        if (dg1.text(4).present()
                && dg1.text(4).value().equals(code.getCodingFirstRep().getDisplay())) {
            transfer.dropped(dg1.text(4), Reason.DUPLICATE_OF);
        } else if (!code.hasText()) {
            transfer.to(dg1.text(4), "Condition.code.text", code::setText);
        }
        return code;
    }
}
