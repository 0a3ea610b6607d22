package se.brygga.translation.hl7v2.out;

import java.util.List;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.fhir.Protection;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.outbound.Written;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.write.MessageWriter;
import se.brygga.translation.outbound.Writer;

/** Writes a visit and its person as ADT (HL7 v2.5.1, chapter 3; messages.md 7). */
final class AdtWriter implements Writer {

    @Override
    public Written write(OutboundMessage message, Destination destination) {
        var writer = new MessageWriter(message, destination);
        Encounter visit = message.first(Encounter.class).orElse(null);
        AdtTrigger trigger = trigger(message, visit);
        if (visit == null && trigger.needsVisit()) {
            throw new Untranslatable("Encounter", "ENCOUNTER_MISSING", "The trigger event is about a visit");
        }
        MessageParts.note(writer);
        MessageToMsh.write(writer, "ADT", trigger.name(), trigger.structure());
        EncounterToEvn.write(trigger.name(), visit, writer);
        Patient patient = MessageParts.patient(writer);
        PatientToPid.write(patient, writer);
        PatientToPd1.write(patient, writer);
        relatives(patient, trigger, writer);
        if (visit != null) {
            EncounterToPv1.write(visit, trigger, writer);
            EncounterToPv2.write(visit, trigger, writer);
        }
        clinical(visit, trigger, writer);
        return writer.written("ADT^" + trigger.name());
    }

    private static AdtTrigger trigger(OutboundMessage message, Encounter visit) {
        if (!message.event().isEmpty()) {
            return AdtTrigger.find(message.event())
                    .orElseThrow(() -> new Untranslatable(
                            "MessageHeader.event", "EVENT_UNKNOWN", "No ADT message tells of this event"));
        }
        return visit == null ? AdtTrigger.A31 : AdtTrigger.of(visit.getStatus());
    }

    /** Relatives of a protected person lead to the person. */
    private static void relatives(Patient patient, AdtTrigger trigger, MessageWriter writer) {
        List<RelatedPerson> relatives = writer.message().all(RelatedPerson.class);
        boolean forbidden = Protection.of(patient) != Protection.NONE;
        if (forbidden || !trigger.hasRelativesAndAllergies()) {
            leaveOut(relatives, forbidden ? Reason.FORBIDDEN : Reason.NOT_NEEDED, writer);
            return;
        }
        for (int i = 0; i < relatives.size(); i++) {
            RelatedPersonToNk1.write(relatives.get(i), i + 1, writer);
        }
    }

    /** The structure has DG1 behind AL1. */
    private static void clinical(Encounter visit, AdtTrigger trigger, MessageWriter writer) {
        List<AllergyIntolerance> allergies = writer.message().all(AllergyIntolerance.class);
        if (trigger.hasRelativesAndAllergies()) {
            for (int i = 0; i < allergies.size(); i++) {
                AllergyIntoleranceToAl1.write(allergies.get(i), i + 1, writer);
            }
        } else {
            leaveOut(allergies, Reason.NOT_NEEDED, writer);
        }
        List<Condition> conditions = writer.message().all(Condition.class);
        if (trigger.hasDiagnoses()) {
            for (int i = 0; i < conditions.size(); i++) {
                ConditionToDg1.write(conditions.get(i), visit, i + 1, writer);
            }
        } else {
            leaveOut(conditions, Reason.NOT_NEEDED, writer);
        }
    }

    /** What the trigger event has no segment for is told by another one. */
    private static void leaveOut(List<? extends Resource> resources, Reason reason, MessageWriter writer) {
        resources.forEach(resource -> writer.elements().dropped(resource, reason));
    }
}
