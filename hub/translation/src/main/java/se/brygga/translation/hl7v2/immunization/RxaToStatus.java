package se.brygga.translation.hl7v2.immunization;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Immunization.ImmunizationStatus;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.terminology.CodeMap;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.CodingSystem;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.FhirCode;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.segment.Rxa;

/** Tells if a vaccine was given, in part, or not and why (HL7 v2-to-FHIR, segment RXA, fields 18, 20 and 21). */
final class RxaToStatus {

    private static final CodeMap STATUSES = CodeMap.named("v2-0322-event-status");
    private static final String SUBPOTENT = "http://terminology.hl7.org/CodeSystem/immunization-subpotent-reason";
    private static final String ACT_REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
    private static final String TARGET = "Immunization.status";

    private RxaToStatus() {}

    static void translate(Rxa rxa, Immunization immunization, Transfer transfer) {
        immunization.setStatus(status(rxa, transfer));
        if (rxa.completion().is("PA")) {
            immunization.setIsSubpotent(true);
            immunization.addSubpotentReason().addCoding().setSystem(SUBPOTENT).setCode("partial");
        }
        if (immunization.getStatus() == ImmunizationStatus.NOTDONE) {
            var reason = CweToConcept.translate(rxa.refusal(), null, transfer, "Immunization.statusReason");
            immunization.setStatusReason(reason);
            if (reason == null) {
                Coding told = immunization.getStatusReason().addCoding();
                if (rxa.completion().is("RE")) {
                    told.setSystem(ACT_REASON).setCode("PATOBJ");
                } else {
                    told.setSystem(CodingSystem.table("0322")).setCode("NA");
                }
            }
        } else if (rxa.refusal().code().present()) {
            transfer.warn(rxa.refusal().at().place(), "REFUSED_BUT_GIVEN");
        }
    }

    /** A deleted entry was an error; without RXA-20 a vaccine was given, unless a reason to refuse is told. */
    private static ImmunizationStatus status(Rxa rxa, Transfer transfer) {
        St completion = rxa.completion();
        String code = transfer.code("completionStatus", completion, STATUSES);
        if (code != null) {
            transfer.mapped(completion, TARGET);
        } else if (completion.present()) {
            throw new Untranslatable(
                    completion.place(), "STATUS_UNKNOWN", "Nobody can tell from this code if the vaccine was given");
        }
        if (rxa.action().is("D")) {
            transfer.mapped(rxa.action(), TARGET);
            return ImmunizationStatus.ENTEREDINERROR;
        }
        transfer.dropped(rxa.action(), Reason.STRUCTURAL);
        if (code != null) {
            return FhirCode.of(ImmunizationStatus::fromCode, code, completion);
        }
        return rxa.refusal().code().present() ? ImmunizationStatus.NOTDONE : ImmunizationStatus.COMPLETED;
    }
}
