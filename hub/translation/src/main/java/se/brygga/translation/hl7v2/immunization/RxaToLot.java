package se.brygga.translation.hl7v2.immunization;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.translation.hl7v2.element.CodingSystem;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.segment.Rxa;

/** Translates RXA-15 to RXA-17: lot, expiry and manufacturer of the vaccine (HL7 v2-to-FHIR, segment RXA). */
final class RxaToLot {

    private RxaToLot() {}

    /** Of several lots the first is kept: an Immunization has one. */
    static void translate(Rxa rxa, Immunization immunization, Transfer transfer) {
        transfer.to(rxa.lot(), "Immunization.lotNumber", immunization::setLotNumber);
        if (rxa.segment().all(15).size() > 1) {
            transfer.warn(rxa.segment().place(15), "LOT_REPEATED");
        }
        transfer.date(rxa.expires(), "Immunization.expirationDate", immunization::setExpirationDateElement);
        transfer.clear(rxa.segment().first(15), "Immunization.lotNumber");
        transfer.clear(rxa.segment().first(16), "Immunization.expirationDate");
        transfer.clear(rxa.segment().first(17), "Immunization.manufacturer");
        String target = "Immunization.manufacturer.identifier";
        CodeableConcept maker =
                CweToConcept.translate(rxa.manufacturer(), CodingSystem.table("0227"), transfer, target);
        if (maker != null) {
            var manufacturer = new Reference().setDisplay(CweToConcept.name(maker));
            Coding code = maker.getCodingFirstRep();
            if (code.hasCode()) {
                manufacturer.getIdentifier().setSystem(code.getSystem()).setValue(code.getCode());
            }
            immunization.setManufacturer(manufacturer);
        }
    }
}
