package se.brygga.translation.hl7v2.out;

import java.util.List;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Observation.ObservationReferenceRangeComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.hl7v2.write.SegmentWriter;

/** Writes OBX (HL7 v2.5.1, 7.4.2). */
final class ObservationToObx {

    private static final String ATTACHMENT = Canonical.BASE + "/StructureDefinition/value-attachment";
    private static final String INTERPRETATIONS = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";

    private ObservationToObx() {}

    /** Writes an observation with its own value to a segment that has its numbers. */
    static void write(Observation observation, SegmentWriter obx) {
        ConceptToCwe.write(obx.add(3), observation.getCode(), "code");
        Extension attachment = observation.getExtensionByUrl(ATTACHMENT);
        if (attachment != null && attachment.getValue() instanceof Attachment content) {
            AttachmentToEd.write(obx, content, "extension[value-attachment].valueAttachment");
            obx.mapped("extension[value-attachment].url", "OBX-2");
        } else if (observation.hasValue()) {
            ValueToObx.write(obx, observation.getValue(), "value");
        } else if (observation.hasComponent()) {
            throw obx.untranslatable(
                    "component", "COMPONENTS_UNFIT", "HL7 v2 has parts only of what the report itself is called");
        }
        range(observation.getReferenceRange(), "referenceRange[0]", obx);
        interpretations(observation.getInterpretation(), "interpretation", obx);
        absent(observation.getDataAbsentReason(), "dataAbsentReason", observation, obx);
        circumstances(observation, obx);
    }

    /** Writes one part of an observation, with what is common to all parts. */
    static void writeComponent(Observation observation, int index, SegmentWriter obx) {
        ObservationComponentComponent component = observation.getComponent().get(index);
        String path = "component[" + index + "].";
        ConceptToCwe.write(obx.add(3), component.getCode(), path + "code");
        if (component.hasValue()) {
            ValueToObx.write(obx, component.getValue(), path + "value");
        }
        range(component.getReferenceRange(), path + "referenceRange[0]", obx);
        interpretations(component.getInterpretation(), path + "interpretation", obx);
        absent(component.getDataAbsentReason(), path + "dataAbsentReason", observation, obx);
        circumstances(observation, obx);
    }

    private static void circumstances(Observation observation, SegmentWriter obx) {
        if (observation.hasStatus()) {
            obx.set(11, Tables.RESULT_STATUS.get(observation.getStatus().toCode()), "status");
        }
        if (observation.getEffective() instanceof BaseDateTimeType time) {
            String type = time.fhirType();
            DateTimeToDtm.write(obx, 14, time, "effective" + Character.toUpperCase(type.charAt(0)) + type.substring(1));
        } else if (observation.getEffective() instanceof Period period) {
            DateTimeToDtm.write(obx, 14, period.getStartElement(), "effectivePeriod.start");
        }
        for (int i = 0; i < observation.getPerformer().size(); i++) {
            performer(observation.getPerformer().get(i), "performer[" + i + ']', obx);
        }
        ConceptToCwe.write(obx.add(17), observation.getMethod(), "method");
        if (observation.getDevice().hasIdentifier()) {
            IdentifierToCx.writeEi(obx.add(18), observation.getDevice().getIdentifier(), "device.identifier");
        }
        if (obx.version().from(7)) { // fields that came with v2.7
            ConceptToCwe.write(obx.add(20), observation.getBodySite(), "bodySite");
            if (observation.hasIdentifier()) {
                IdentifierToCx.writeEi(obx.add(21), observation.getIdentifierFirstRep(), "identifier[0]");
            }
        }
    }

    /** OBX-16 is staff; an organisation is the producer. */
    private static void performer(Reference performer, String path, SegmentWriter obx) {
        boolean organisation = "Organization".equals(performer.getType())
                || performer.hasReference() && performer.getReference().startsWith("Organization/");
        if (!organisation) {
            ReferenceToXcn.write(obx.add(16), performer, path);
        } else if (!obx.has(15)) {
            var identifier = performer.getIdentifier();
            var at = obx.add(15);
            at.set(1, identifier.getValue(), path + ".identifier.value");
            at.set(2, performer.getDisplay(), path + ".display");
            if (identifier.hasValue()) {
                at.set(3, ConceptToCwe.system(identifier.getSystem()), path + ".identifier.system");
            }
        }
    }

    /** OBX-7 is text; limits without a text become one. */
    private static void range(List<ObservationReferenceRangeComponent> ranges, String path, SegmentWriter obx) {
        if (ranges.isEmpty()) {
            return;
        }
        ObservationReferenceRangeComponent range = ranges.get(0);
        if (range.hasText()) {
            obx.set(7, range.getText(), path + ".text");
            return;
        }
        String low = range.getLow().hasValue() ? range.getLow().getValue().toPlainString() : null;
        String high = range.getHigh().hasValue() ? range.getHigh().getValue().toPlainString() : null;
        if (low != null && high != null) {
            obx.set(7, low + '-' + high, path + ".low.value");
            obx.mapped(path + ".high.value", "OBX-7");
        } else {
            obx.set(7, low == null ? null : ">=" + low, path + ".low.value");
            obx.set(7, high == null ? null : "<=" + high, path + ".high.value");
        }
    }

    private static void interpretations(List<CodeableConcept> interpretations, String path, SegmentWriter obx) {
        for (int i = 0; i < interpretations.size(); i++) {
            Coding coding = interpretations.get(i).getCodingFirstRep();
            String at = path + '[' + i + ']';
            if (INTERPRETATIONS.equals(coding.getSystem())) { // the same codes as in table 0078
                obx.add(8).set(1, coding.getCode(), at + ".coding[0]");
            } else {
                ConceptToCwe.write(obx.add(8), interpretations.get(i), at);
            }
        }
    }

    /** That a value is missing is told by its absence; the reason only if OBX-11 says it. */
    private static void absent(CodeableConcept reason, String path, Observation observation, SegmentWriter obx) {
        String code = reason.getCodingFirstRep().getCode();
        boolean cancelled = observation.getStatus() == Observation.ObservationStatus.CANCELLED;
        if ("unknown".equals(code) && !cancelled || "not-performed".equals(code) && cancelled) {
            obx.mapped(path, "OBX-11");
        }
    }
}
