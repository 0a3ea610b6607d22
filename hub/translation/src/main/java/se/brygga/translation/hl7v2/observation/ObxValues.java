package se.brygga.translation.hl7v2.observation;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Type;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.segment.Obx;

/** Translates all repetitions of OBX-5: one value, several as components, none as a reason (messages.md 5). */
final class ObxValues {

    private static final String REASONS = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

    /** OBX-11 to why there is no value. */
    private static final Map<String, String> WHY = Map.of("N", "not-asked", "X", "not-performed", "I", "temp-unknown");

    private static final int MOST_REPETITIONS = 1_000;

    private ObxValues() {}

    static void translate(Obx obx, Observation observation, Transfer transfer) {
        List<Repetition> values = obx.values();
        if (values.size() > MOST_REPETITIONS) {
            throw new Untranslatable(
                    obx.segment().place(5), "REPETITIONS_TOO_MANY", "A result has at most 1,000 values");
        }
        var value = new ObxToValue(obx, transfer);
        for (Repetition deleted : values.stream().filter(Repetition::deleted).toList()) {
            transfer.losses().mapped(deleted.place(), "Observation.dataAbsentReason");
        }
        List<Repetition> sent =
                values.stream().filter(one -> !one.deleted() && hasContent(one)).toList();
        if (value.isText()) {
            set(observation, value.text(sent));
        } else if (sent.size() == 1) {
            set(observation, value.translate(sent.get(0)));
        } else {
            sent.forEach(one -> component(observation, value.translate(one)));
        }
        if (!observation.hasValue()
                && !observation.hasComponent()
                && !observation.hasExtension(Canonical.VALUE_ATTACHMENT)) {
            observation.setDataAbsentReason(reason(WHY.getOrDefault(obx.status().orEmpty(), "unknown")));
        }
    }

    private static boolean hasContent(Repetition repetition) {
        return repetition.parts().stream().anyMatch(part -> part.present());
    }

    private static void set(Observation observation, Type value) {
        if (value instanceof Attachment attachment) {
            observation.addExtension(Canonical.VALUE_ATTACHMENT, attachment);
        } else {
            observation.setValue(value);
        }
    }

    private static void component(Observation observation, Type value) {
        ObservationComponentComponent component =
                observation.addComponent().setCode(observation.getCode().copy());
        if (value instanceof Attachment attachment) {
            component.addExtension(Canonical.VALUE_ATTACHMENT, attachment);
        } else if (value != null) {
            component.setValue(value);
        } else {
            component.setDataAbsentReason(reason("unknown"));
        }
    }

    private static CodeableConcept reason(String code) {
        var reason = new CodeableConcept();
        reason.addCoding().setSystem(REASONS).setCode(code);
        return reason;
    }
}
