package se.brygga.translation.hl7v2.out;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.write.MessageWriter;
import se.brygga.translation.hl7v2.write.SegmentWriter;

/** Writes OBX of all observations of a report; parts of one observation share OBX-4 (HL7 v2.5.1, 7.4.2.4). */
final class ObservationsToObx {

    private final MessageWriter writer;
    private final DiagnosticReport report;

    /** OBX-4 by id of an observation that has members here, and of each member. */
    private final Map<String, String> headings = new HashMap<>();

    private final Map<String, String> members = new HashMap<>();
    private int number;
    private int group;

    /** Takes the report, null if there is none. */
    ObservationsToObx(MessageWriter writer, DiagnosticReport report) {
        this.writer = writer;
        this.report = report;
    }

    void write(List<Observation> observations) {
        Set<String> known = observations.stream().map(Observation::getIdPart).collect(Collectors.toSet());
        for (Observation observation : observations) {
            for (Reference member : observation.getHasMember()) {
                String id = member.getReferenceElement().getIdPart();
                if (id != null && known.contains(id)) {
                    members.put(id, headings.computeIfAbsent(observation.getIdPart(), own -> nextGroup()));
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
        if (isHeading(observation)) {
            parts(observation);
        } else {
            ObservationToObx.write(observation, begin(observation, members.get(observation.getIdPart())));
            AnnotationToNte.write(observation.getNote(), observation, writer);
        }
    }

    /** The report's code says what the parts or members are together; the observation itself adds nothing. */
    private boolean isHeading(Observation observation) {
        boolean together = observation.hasComponent() || headings.containsKey(observation.getIdPart());
        CodeableConcept code = report == null ? observation.getCode() : report.getCode();
        return together && !observation.hasValue() && code.equalsDeep(observation.getCode());
    }

    private void parts(Observation observation) {
        writer.elements().mapped(observation, "code", "OBR-4");
        writer.elements().dropped(observation, "hasMember", Reason.STRUCTURAL);
        if (!observation.hasComponent()) {
            writer.elements().mapped(observation, "status", "OBX-11");
            return;
        }
        String subId = nextGroup();
        for (int i = 0; i < observation.getComponent().size(); i++) {
            ObservationToObx.writeComponent(observation, i, begin(observation, subId));
        }
        AnnotationToNte.write(observation.getNote(), observation, writer);
    }

    private void form(Attachment form, String path) {
        SegmentWriter obx = begin(report, null);
        ConceptToCwe.write(obx.add(3), report.getCode(), "code");
        AttachmentToEd.write(obx, form, path);
        obx.constant(11, "F");
    }

    private SegmentWriter begin(Resource resource, String subId) {
        number++;
        return writer.segment("OBX", resource)
                .constant(1, String.valueOf(number))
                .constant(4, subId);
    }

    private String nextGroup() {
        group++;
        return String.valueOf(group);
    }
}
