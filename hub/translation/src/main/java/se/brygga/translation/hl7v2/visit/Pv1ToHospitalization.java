package se.brygga.translation.hl7v2.visit;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterHospitalizationComponent;
import org.hl7.fhir.r4.model.Identifier;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.element.CodingSystem;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.segment.Pv1;

/** Translates how a visit came about and ended: PV1-5, 13 to 16 and 36 to 38 (HL7 v2-to-FHIR, segment PV1). */
final class Pv1ToHospitalization {

    private static final String ELEMENT = "Encounter.hospitalization";

    private Pv1ToHospitalization() {}

    static void translate(Pv1 pv1, Encounter encounter, Transfer transfer) {
        EncounterHospitalizationComponent stay = encounter.getHospitalization();
        if (pv1.preAdmission().id().present()) { // PV1-5
            Identifier number =
                    VisitNumber.translate(pv1.preAdmission(), null, transfer, ELEMENT + ".preAdmissionIdentifier");
            stay.setPreAdmissionIdentifier(number);
        }
        stay.setAdmitSource(concept(pv1.admitSource(), "0023", transfer, ".admitSource")); // PV1-14
        stay.setReAdmission(concept(pv1.readmission(), "0092", transfer, ".reAdmission")); // PV1-13
        for (Cwe diet : pv1.diet()) { // PV1-38
            String target = ".dietPreference[" + stay.getDietPreference().size() + ']';
            CodeableConcept concept = concept(diet, "0114", transfer, target);
            if (concept != null) {
                stay.addDietPreference(concept);
            }
        }
        CodeableConcept courtesy = concept(pv1.vip(), "0099", transfer, ".specialCourtesy[0]"); // PV1-16
        if (courtesy != null) {
            stay.addSpecialCourtesy(courtesy);
        }
        for (Cwe status : pv1.ambulatoryStatus()) { // PV1-15
            String target =
                    ".specialArrangement[" + stay.getSpecialArrangement().size() + ']';
            CodeableConcept concept = concept(status, "0009", transfer, target);
            if (concept != null) {
                stay.addSpecialArrangement(concept);
            }
        }
        transfer.to(pv1.dischargedTo().code(), ELEMENT + ".destination.display", stay.getDestination()::setDisplay);
        stay.setDischargeDisposition(
                concept(pv1.dischargeDisposition(), "0112", transfer, ".dischargeDisposition")); // PV1-36
        clear(pv1, transfer);
    }

    private static void clear(Pv1 pv1, Transfer transfer) {
        transfer.clear(pv1.segment().first(5), ELEMENT + ".preAdmissionIdentifier");
        transfer.clear(pv1.segment().first(13), ELEMENT + ".reAdmission");
        transfer.clear(pv1.segment().first(14), ELEMENT + ".admitSource");
        transfer.clear(pv1.segment().first(15), ELEMENT + ".specialArrangement");
        transfer.clear(pv1.segment().first(16), ELEMENT + ".specialCourtesy");
        transfer.clear(pv1.segment().first(36), ELEMENT + ".dischargeDisposition");
        transfer.clear(pv1.segment().first(37), ELEMENT + ".destination");
        transfer.clear(pv1.segment().first(38), ELEMENT + ".dietPreference");
    }

    private static CodeableConcept concept(Cwe cwe, String table, Transfer transfer, String element) {
        return CweToConcept.translate(cwe, CodingSystem.table(table), transfer, ELEMENT + element);
    }
}
