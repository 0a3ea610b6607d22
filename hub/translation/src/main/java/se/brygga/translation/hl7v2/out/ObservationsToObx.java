package se.brygga.translation.hl7v2.out;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.write.MessageWriter;
import se.brygga.translation.hl7v2.write.SegmentWriter;

/** Writes OBX of all observations of a report; parts of one observation share OBX-4 (HL7 v2.5.1, 7.4.2.4). */
final class ObservationsToObx {

    private final MessageWriter writer;
    private final DiagnosticReport report;
    private final Map<String, String> groups = new HashMap<>();
    private int number;
    private int group;

    /** Takes the report, null if there is none. */
    ObservationsToObx(MessageWriter writer, DiagnosticReport report) {
        this.writer = writer;
        this.report = report;
    }

    void write(List<Observation> observations) {
        Set<String> known = new HashSet<>();
        observations.forEach(observation -> known.add("Observation/" + observation.getIdPart()));
        for (Observation observation : observations) {
            for (Reference member : observation.getHasMember()) {
                if (known.contains(member.getReference())) {
                    groups.computeIfAbsent(observation.getIdPart(), id -> String.valueOf(++group));
                    groups.put(member.getReference(), groups.get(observation.getIdPart()));
                }
            }
        }
        observations.forEach(this::write);
        if (report != null) {
            for (int i = 0; i < report.getPresentedForm().size(); i++) {
                form(report.getPresentedForm().get(i), "presentedForm[" + i + ']');
            }
        }
    }

    private void write(Observation observation) {
        String path = "Observation/" + observation.getIdPart();
        if (!isHeading(observation)) {
            String subId = groups.getOrDefault(path, null);
            ObservationToObx.write(observation, next(), subId, writer);
            AnnotationToNte.write(observation.getNote(), observation, writer);
        } else {
            headed(observation);
        }
    }

    /** The report's code says what the parts or members are together; the observation itself adds nothing. */
    private boolean isHeading(Observation observation) {
        boolean together = observation.hasComponent() || groups.containsKey(observation.getIdPart());
        CodeableConcept code = report == null ? observation.getCode() : report.getCode();
        return together && !observation.hasValue() && code.equalsDeep(observation.getCode());
    }

    private void headed(Observation observation) {
        writer.elements().mapped(observation, "code", "OBR-4");
        writer.elements().dropped(observation, "hasMember", Reason.STRUCTURAL);
        if (observation.hasComponent()) {
            String subId = String.valueOf(++group);
            for (int i = 0; i < observation.getComponent().size(); i++) {
                ObservationToObx.writeComponent(observation, i, next(), subId, writer);
            }
            AnnotationToNte.write(observation.getNote(), observation, writer);
        } else {
            writer.elements().mapped(observation, "status", "OBX-11");
        }
    }

    private void form(Attachment form, String path) {
        SegmentWriter obx = writer.segment("OBX", report);
        obx.constant(1, next());
        ConceptToCwe.write(obx.add(3), report.getCode(), "code");
        AttachmentToEd.write(obx, form, path);
        obx.constant(11, "F");
    }

    private String next() {
        return String.valueOf(++number);
    }
}
