package se.brygga.translation.hl7v2.person;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceType;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.terminology.CodeMap;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xpn;
import se.brygga.translation.hl7v2.element.EiToIdentifier;
import se.brygga.translation.hl7v2.element.FhirCode;
import se.brygga.translation.hl7v2.element.NteToAnnotation;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.element.XcnToReference;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.segment.Iam;

/**
 * Translates IAM to AllergyIntolerance by its action: A, U and X tell it, D takes it back (HL7 v2-to-FHIR, segment IAM).
 *
 * <p>An allergy is known by IAM-7, else by its allergen.
 */
final class IamToAllergy {

    private static final CodeMap TYPES = CodeMap.named("v2-0436-sensitivity");
    private static final CodeMap CLINICAL = CodeMap.named("v2-0438-clinical-status");
    private static final CodeMap VERIFICATION = CodeMap.named("v2-0438-verification-status");
    private static final String ELEMENT = "AllergyIntolerance";

    private IamToAllergy() {}

    /** Returns nothing if neither an id nor an allergen is named. */
    static Optional<AllergyIntolerance> translate(Iam iam, PersonInMessage about, Message message, Transfer transfer) {
        String own = iam.identifier().id().present()
                ? "IAM-7|" + iam.identifier().id().value()
                : AllergyFields.key(iam.allergen(), transfer);
        if (own.isEmpty()) {
            transfer.warn(iam.segment().place(3), "ALLERGEN_MISSING");
            return Optional.empty();
        }
        AllergyIntolerance allergy = AllergyFields.allergy(own, about, transfer);
        if (iam.identifier().id().present()) { // IAM-7
            allergy.addIdentifier(EiToIdentifier.own(iam.identifier(), null, transfer, ELEMENT + ".identifier[0]"));
        }
        status(iam, allergy, transfer); // IAM-6, IAM-17
        type(iam.sensitivity(), allergy, transfer); // IAM-9
        AllergyFields.category(iam.type(), allergy, transfer); // IAM-2
        AllergyFields.code(iam.allergen(), allergy, transfer); // IAM-3
        transfer.dateTime(iam.onset(), ELEMENT + ".onsetDateTime", allergy::setOnset); // IAM-11
        transfer.dateTime(iam.reported(), ELEMENT + ".recordedDate", allergy::setRecordedDateElement); // IAM-13
        recorder(iam, allergy, transfer);
        NteToAnnotation.following(iam.segment(), message, transfer, ELEMENT + ".note")
                .forEach(allergy::addNote);
        AllergyFields.reactions(iam.severity(), iam.reactions(), allergy, transfer); // IAM-4, IAM-5
        return Optional.of(allergy);
    }

    private static void status(Iam iam, AllergyIntolerance allergy, Transfer transfer) {
        St code = iam.status().code();
        St action = iam.action().code();
        String verification = transfer.code("allergyVerification", code, VERIFICATION);
        if (verification != null) {
            transfer.coded(iam.status(), ELEMENT + ".verificationStatus");
        }
        if (action.is("D")) {
            verification = "entered-in-error";
        }
        transfer.coded(iam.action(), ELEMENT + (action.is("D") ? ".verificationStatus" : ".clinicalStatus"));
        AllergyFields.status(transfer.code("allergyStatus", code, CLINICAL), verification, allergy);
    }

    private static void type(Cwe sensitivity, AllergyIntolerance allergy, Transfer transfer) {
        String type = transfer.code("sensitivity", sensitivity.code(), TYPES);
        if (type != null) {
            allergy.setType(FhirCode.of(AllergyIntoleranceType::fromCode, type, sensitivity.code()));
            transfer.coded(sensitivity, ELEMENT + ".type");
        }
    }

    /** IAM-14 and IAM-15: who told it, and how they are related; a name without a resource of its own. */
    private static void recorder(Iam iam, AllergyIntolerance allergy, Transfer transfer) {
        String target = ELEMENT + ".recorder.display";
        Xpn by = iam.reportedBy();
        String name = XcnToReference.name(
                List.of(by.prefix(), by.given(), by.furtherGiven(), by.family(), by.suffix()), transfer, target);
        St relation = iam.relationship().text().present()
                ? iam.relationship().text()
                : iam.relationship().code();
        transfer.coded(iam.relationship(), target);
        var told = new StringBuilder(name);
        transfer.to(relation, target, text -> told.append(name.isEmpty() ? text : " (" + text + ')'));
        if (!told.isEmpty()) {
            allergy.setRecorder(new Reference().setDisplay(told.toString()));
        }
    }
}
