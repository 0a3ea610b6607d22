package se.brygga.translation.municipal.outbound;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.municipal.Numbers;

/** Translates the value of an Observation or a part of it: a number with its unit, anything else as text. */
final class ValueToText {

    private static final String UCUM = "http://unitsofmeasure.org";

    private ValueToText() {}

    /** Puts {@code value} and its unit below {@code path}; {@code element} is the value without its type. */
    static void put(Type value, String path, Draft draft, String element) {
        if (value == null || value.isEmpty()) {
            return;
        }
        Resource focus = draft.message().focus();
        String type = value.fhirType();
        String place = element + Character.toUpperCase(type.charAt(0)) + type.substring(1);
        if (value instanceof Quantity quantity) {
            quantity(quantity, path, draft, place);
        } else if (value instanceof IntegerType integer) {
            draft.text(path + "value", integer.asStringValue(), focus, place);
        } else if (value instanceof CodeableConcept concept) {
            draft.dropped(focus, place, Reason.DUPLICATE_OF);
            draft.text(path + "value", word(concept), focus, place + (concept.hasText() ? ".text" : ".coding[0]"));
        } else if (value instanceof Range range) {
            draft.text(
                    path + "value", text(range.getLow(), draft) + " - " + text(range.getHigh(), draft), focus, place);
        } else if (value instanceof Ratio ratio) {
            String text = text(ratio.getNumerator(), draft) + " : " + text(ratio.getDenominator(), draft);
            draft.text(path + "value", text, focus, place);
        } else if (value.isPrimitive()) {
            draft.text(path + "value", value.primitiveValue(), focus, place);
        }
    }

    private static void quantity(Quantity quantity, String path, Draft draft, String place) {
        Resource focus = draft.message().focus();
        draft.dropped(focus, place, Reason.DUPLICATE_OF);
        if (quantity.hasComparator()) {
            draft.text(path + "value", text(quantity, draft), focus, place + ".value");
            draft.also(path + "value", focus, place + ".comparator");
        } else {
            draft.number(path + "value", quantity.getValue(), focus, place + ".value");
        }
        boolean ucum = UCUM.equals(quantity.getSystem()) && quantity.hasCode();
        String own = quantity.getUnit();
        var table = draft.destination().codes().get("units");
        String theirs = ucum ? draft.destination().code("units", quantity.getCode()) : null;
        boolean same = own != null
                && table != null
                && quantity.getCode() != null
                && quantity.getCode().equals(table.get(own));
        String unit = same ? own : theirs != null ? theirs : ucum ? quantity.getCode() : own;
        draft.text(path.isEmpty() ? "valueUnit" : path + "unit", unit, focus, place + (ucum ? ".code" : ".unit"));
    }

    private static String text(Quantity quantity, Draft draft) {
        if (!quantity.hasValue()) {
            return "";
        }
        String comparator = quantity.hasComparator() ? quantity.getComparator().toCode() : "";
        return comparator
                + Numbers.write(quantity.getValue(), draft.destination().spelling());
    }

    private static String word(CodeableConcept concept) {
        if (concept.hasText()) {
            return concept.getText();
        }
        var coding = concept.getCodingFirstRep();
        return coding.hasDisplay() ? coding.getDisplay() : coding.getCode();
    }
}
