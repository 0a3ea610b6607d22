package se.brygga.translation.hl7v2.visit;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.message.Source;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xcn;
import se.brygga.translation.hl7v2.element.CodingSystem;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.EiToIdentifier;
import se.brygga.translation.hl7v2.element.NteToAnnotation;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.element.XcnToReference;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.segment.Dg1;

/**
 * Translates DG1 to Condition (HL7 v2-to-FHIR, segment DG1).
 *
 * <p>A diagnosis is known by DG1-20, else by its code with the system, or its text, within the visit.
 */
public final class Dg1ToCondition {

    private static final String ELEMENT = "Condition";
    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/condition-category";
    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";

    private Dg1ToCondition() {}

    /** Returns true if a diagnosis is named. */
    static boolean isNamed(Dg1 dg1, Transfer transfer) {
        return !key(dg1, transfer.source()).isEmpty();
    }

    /** What a diagnosis is of: a business identifier of the visit or the person, and the id of the visit; null if there is none. */
    record Within(String businessId, String encounter) {

        /** A diagnosis of a visit is the visit's, any other the person's. */
        static Within of(String encounter, String person) {
            return new Within(encounter == null ? person : encounter, encounter);
        }
    }

    /** Translates a diagnosis that is named. */
    static Condition translate(Dg1 dg1, Within within, Message message, Transfer transfer) {
        var condition = new Condition();
        condition.setId(
                transfer.source().resourceId(ELEMENT, within.businessId() + "|DG1|" + key(dg1, transfer.source())));
        condition.getMeta().setSource(Canonical.source(transfer.source().custodian()));
        if (dg1.identifier().id().present()) { // DG1-20
            condition.addIdentifier(EiToIdentifier.own(dg1.identifier(), null, transfer, ELEMENT + ".identifier[0]"));
        }
        if (isDeleted(dg1)) { // DG1-21
            condition
                    .getVerificationStatus()
                    .addCoding()
                    .setSystem(VERIFICATION)
                    .setCode("entered-in-error");
            transfer.mapped(dg1.action(), ELEMENT + ".verificationStatus");
        } else if (dg1.action().is("A") || dg1.action().is("U") || dg1.action().is("X")) {
            transfer.mapped(dg1.action(), ELEMENT);
        }
        condition.addCategory().addCoding().setSystem(CATEGORY).setCode("encounter-diagnosis");
        condition.setCode(code(dg1, transfer)); // DG1-3, DG1-4
        if (within.encounter() != null) {
            condition.setEncounter(new Reference("Encounter/" + within.encounter()));
        }
        transfer.dateTime(dg1.onset(), ELEMENT + ".onsetDateTime", condition::setOnset); // DG1-5
        transfer.clear(dg1.segment().first(5), ELEMENT + '/' + condition.getIdPart() + ".onset");
        transfer.dateTime(dg1.attested(), ELEMENT + ".recordedDate", condition::setRecordedDateElement); // DG1-19
        asserter(dg1.diagnosedBy(), condition, transfer);
        NteToAnnotation.following(dg1.segment(), message, transfer, ELEMENT + ".note")
                .forEach(condition::addNote);
        return condition;
    }

    /** Returns true if the sender takes the diagnosis back. */
    static boolean isDeleted(Dg1 dg1) {
        return dg1.action().is("D");
    }

    private static String key(Dg1 dg1, Source source) {
        if (dg1.identifier().id().present()) {
            return dg1.identifier().id().value();
        }
        if (dg1.code().code().present()) { // DG1-2 names the system in older versions
            St system = dg1.code().system().present() ? dg1.code().system() : dg1.codingMethod();
            return CodingSystem.key(dg1.code().code(), system, source);
        }
        return dg1.code().text().present()
                ? dg1.code().text().value()
                : dg1.description().orEmpty();
    }

    /** DG1-2 names the code system in older versions; DG1-4 is the text where DG1-3 has none of its own. */
    private static CodeableConcept code(Dg1 dg1, Transfer transfer) {
        String system = CodingSystem.uri(dg1.codingMethod(), transfer.source());
        CodeableConcept code = CweToConcept.orText(dg1.code(), system, transfer, ELEMENT + ".code");
        if (code == null) {
            code = new CodeableConcept();
        }
        if (system != null && code.hasCoding()) {
            transfer.mapped(dg1.codingMethod(), ELEMENT + ".code.coding[0].system");
        }
        if (!code.hasText()) {
            transfer.to(dg1.description(), ELEMENT + ".code.text", code::setText);
        }
        return code;
    }

    private static void asserter(List<Xcn> diagnosedBy, Condition condition, Transfer transfer) {
        if (!diagnosedBy.isEmpty()) { // DG1-16: FHIR has room for one
            Reference asserter = XcnToReference.translate(diagnosedBy.get(0), transfer, ELEMENT + ".asserter");
            if (!asserter.isEmpty()) {
                condition.setAsserter(asserter);
            }
        }
    }
}
