package se.brygga.coordination.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;

/** Vital signs in codes of a test. */
final class Vitals {

    private static final String SYSTEM = "urn:test:vitals";

    static final News2Codes CODES = new News2Codes(News2Codes.MEANINGS.stream()
            .collect(Collectors.toMap(meaning -> SYSTEM + "|" + meaning, meaning -> meaning)));

    private static final Map<String, String> UNITS = Map.of(
            "respiration", "/min",
            "saturation", "%",
            "saturation-scale-2", "%",
            "systolic", "mm[Hg]",
            "pulse", "/min",
            "temperature", "Cel");

    private Vitals() {}

    static CodeableConcept concept(String code) {
        return new CodeableConcept(new Coding(SYSTEM, code, null));
    }

    static Observation observation(String code, Type value) {
        Observation observation = new Observation();
        observation.setStatus(ObservationStatus.FINAL);
        observation.setCode(concept(code));
        observation.setValue(value);
        return observation;
    }

    static Observation number(String code, String value, String unit) {
        return observation(code, new Quantity().setValue(new BigDecimal(value)).setCode(unit));
    }

    /** Returns a set of which only the pulse scores: 45 one point, 120 two, 140 three. */
    static List<Observation> set(String id, String at, String pulse) {
        List<Observation> set = new ArrayList<>();
        Map.of("respiration", "16", "saturation", "97", "systolic", "120", "pulse", pulse, "temperature", "37.0")
                .forEach((code, value) -> set.add(number(code, value, UNITS.get(code))));
        set.add(observation("oxygen", concept("air")));
        set.add(observation("consciousness", concept("alert")));
        for (Observation one : set) {
            one.setId(id + "-" + one.getCode().getCodingFirstRep().getCode());
            one.setEffective(new DateTimeType(at));
        }
        return set;
    }
}
