package se.brygga.translation.municipal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import se.brygga.core.message.Spelling;
import se.brygga.core.translated.Translated;

/** Translates a measurement to Observation; the parts of a score or a pair become components (messages.md 6, measurement). */
final class MeasurementToObservation {

    private static final String UCUM = "http://unitsofmeasure.org";

    private static final Map<String, ObservationStatus> STATUS = Map.of(
            "planned", ObservationStatus.REGISTERED,
            "active", ObservationStatus.FINAL,
            "completed", ObservationStatus.FINAL,
            "cancelled", ObservationStatus.CANCELLED,
            "error", ObservationStatus.ENTEREDINERROR);

    /** The LOINC codes that FHIR R4 counts as vital signs. */
    private static final Set<String> VITAL_SIGNS = Set.of(
            "85353-1", "9279-1", "8867-4", "2708-6", "8310-5", "8302-2", "9843-4", "29463-7", "39156-5", "85354-9",
            "8480-6", "8462-4", "8478-0");

    private MeasurementToObservation() {}

    static Translated translate(Fields fields) {
        var observation = new Observation();
        Common.begin(observation, "measurement", fields);
        observation.setStatus(fields.oneOf(STATUS, "status", "statuses", "Observation.status"));
        fields.concept("code", Coded.MEASUREMENTS, "Observation.code").ifPresent(observation::setCode);
        if (observation.getCode().getCoding().stream().anyMatch(MeasurementToObservation::isVitalSign)) {
            observation
                    .addCategory()
                    .addCoding()
                    .setSystem("http://terminology.hl7.org/CodeSystem/observation-category")
                    .setCode("vital-signs");
        }
        fields.timeOrDate("takenAt", "Observation.effectiveDateTime").ifPresent(observation::setEffective);
        observation.addPerformer(Common.unit(fields, "Observation.performer[0]"));
        Common.author(fields, "Observation.performer[1]").ifPresent(observation::addPerformer);
        List<String> parts = fields.items("parts");
        if (parts.isEmpty() || fields.has("value")) {
            observation.setValue(value(fields, "", "Observation"));
        }
        fields.concept("method", Coded.METHODS, "Observation.method").ifPresent(observation::setMethod);
        parts.forEach(part -> part(fields, part, observation.addComponent()));
        return Common.end(fields, List.of(observation));
    }

    private static void part(Fields fields, String part, ObservationComponentComponent component) {
        fields.required(part + "/code", "Observation.component.code");
        fields.concept(part + "/code", Coded.MEASUREMENTS, "Observation.component.code")
                .ifPresent(component::setCode);
        component.setValue(value(fields, part + '/', "Observation.component"));
    }

    private static boolean isVitalSign(Coding coding) {
        return Coded.MEASUREMENTS.system().equals(coding.getSystem()) && VITAL_SIGNS.contains(coding.getCode());
    }

    /** A number becomes a Quantity; anything else stays text, and a unit beside text is not decided upon. */
    private static Type value(Fields fields, String base, String target) {
        String text = fields.required(base + "value", target + ".valueString");
        var number = Numbers.read(text, fields.source().spelling());
        if (number.isEmpty() && Numbers.read(text, Spelling.CANONICAL).isPresent()) {
            throw fields.bad(base + "value", "BAD_NUMBER", "Write the decimal sign that connector.yml states");
        }
        if (number.isEmpty()) {
            return new StringType(text);
        }
        fields.required(base + "value", target + ".valueQuantity.value");
        var quantity = new Quantity().setValue(number.get());
        String name = unitOf(base);
        fields.text(name, target + ".valueQuantity.unit").ifPresent(unit -> unit(fields, name, unit, quantity));
        return quantity;
    }

    /** In the message itself {@code unit} is the unit that says so. */
    private static String unitOf(String base) {
        return base.isEmpty() ? "valueUnit" : base + "unit";
    }

    /** A unit is UCUM, by the connector's table if it has one; one without a row is kept as text, with a warning. */
    private static void unit(Fields fields, String name, String unit, Quantity quantity) {
        quantity.setUnit(unit);
        boolean hasTable = fields.source().codes().containsKey("units");
        String ucum = hasTable ? fields.source().code("units", unit) : unit;
        if (ucum != null && Coded.isCode(ucum) && ucum.indexOf(' ') < 0) {
            quantity.setSystem(UCUM).setCode(ucum);
        } else if (!fields.source().isUnmapped("units", unit)) {
            fields.warn(name, "UNMAPPED_CODE");
        }
    }
}
