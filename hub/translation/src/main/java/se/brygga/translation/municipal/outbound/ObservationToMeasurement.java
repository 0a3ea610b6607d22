package se.brygga.translation.municipal.outbound;

import java.util.EnumMap;
import java.util.Map;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.municipal.Coded;
import se.brygga.translation.municipal.outbound.ConceptToCode.CodeIn;

/** Translates Observation of any source to a measurement (messages.md 6, measurement). */
final class ObservationToMeasurement {

    private static final Map<ObservationStatus, String> STATUS = new EnumMap<>(Map.of(
            ObservationStatus.REGISTERED, "planned",
            ObservationStatus.PRELIMINARY, "active",
            ObservationStatus.FINAL, "completed",
            ObservationStatus.AMENDED, "completed",
            ObservationStatus.CORRECTED, "completed",
            ObservationStatus.CANCELLED, "cancelled",
            ObservationStatus.ENTEREDINERROR, "error"));

    private ObservationToMeasurement() {}

    static void translate(Observation observation, Draft draft) {
        draft.dropped(observation, "category", Reason.DUPLICATE_OF);
        Draft.Closed status = new Draft.Closed("status", "statuses");
        draft.code(status, Statuses.of(observation.getStatus(), STATUS, draft), observation, "status");
        ConceptToCode.put(new CodeIn("code", Coded.MEASUREMENTS), observation.getCode(), draft, "code");
        takenAt(observation, draft);
        for (int i = 0; i < observation.getPerformer().size(); i++) {
            CommonFields.who(draft, observation.getPerformer().get(i), "performer[" + i + ']');
        }
        ValueToText.put(observation.getValue(), "", draft, "value");
        ConceptToCode.put(new CodeIn("method", Coded.METHODS), observation.getMethod(), draft, "method");
        for (int i = 0; i < observation.getComponent().size(); i++) {
            ObservationComponentComponent part = observation.getComponent().get(i);
            String path = "parts/" + i + '/';
            String element = "component[" + i + "].";
            ConceptToCode.put(new CodeIn(path + "code", Coded.MEASUREMENTS), part.getCode(), draft, element + "code");
            ValueToText.put(part.getValue(), path, draft, element + "value");
        }
        if (!observation.hasValue() && !observation.hasComponent()) {
            throw draft.missing("value");
        }
    }

    private static void takenAt(Observation observation, Draft draft) {
        if (observation.getEffective() instanceof BaseDateTimeType time) {
            String type = time instanceof InstantType ? "effectiveInstant" : "effectiveDateTime";
            TimeToText.time("takenAt", time, draft, type);
        } else if (observation.hasEffectivePeriod()) {
            var start = observation.getEffectivePeriod().getStartElement();
            TimeToText.time("takenAt", start, draft, "effectivePeriod.start");
        }
        if (!draft.has("takenAt")) {
            TimeToText.time("takenAt", observation.getIssuedElement(), draft, "issued");
        }
    }
}
