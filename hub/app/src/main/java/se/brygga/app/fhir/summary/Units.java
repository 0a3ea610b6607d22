package se.brygga.app.fhir.summary;

import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Ratio;

/** Tells whether amounts are in units of UCUM, which IPS demands of some. */
final class Units {

    private Units() {}

    static boolean areCommon(Ratio ratio) {
        return (!ratio.hasNumerator() || isCommon(ratio.getNumerator()))
                && (!ratio.hasDenominator() || isCommon(ratio.getDenominator()));
    }

    static boolean isCommon(Quantity quantity) {
        return "http://unitsofmeasure.org".equals(quantity.getSystem()) && quantity.hasCode();
    }
}
