package se.brygga.translation.hl7v2.out;

import java.util.Map;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.translation.hl7v2.write.FieldWriter;
import se.brygga.translation.hl7v2.write.MessageWriter;
import se.brygga.translation.hl7v2.write.SegmentWriter;

/** Writes RGS, AIS, AIP, AIL and AIG: what is done, by whom, where and with what (HL7 v2.5.1, 10.6.3 to 10.6.7). */
final class AppointmentToResources {

    /** participationstatus to table 0278. */
    private static final Map<String, String> STATUSES =
            Map.of("accepted", "Booked", "declined", "Cancelled", "needs-action", "Pending", "tentative", "Pending");

    private static final int STATUS = 12;

    private AppointmentToResources() {}

    static void write(Appointment appointment, String event, MessageWriter writer) {
        writer.segment("RGS", appointment).constant(1, "1").constant(2, action(event));
        for (int i = 0; i < appointment.getServiceType().size(); i++) {
            SegmentWriter ais = begin("AIS", appointment, event, writer);
            ConceptToCwe.write(ais.add(3), appointment.getServiceType().get(i), "serviceType[" + i + ']');
            DateTimeToDtm.write(ais, 4, appointment.getStartElement(), "start");
        }
        for (String name : new String[] {"AIG", "AIL", "AIP"}) { // their order in the structure
            for (int i = 0; i < appointment.getParticipant().size(); i++) {
                AppointmentParticipantComponent participant =
                        appointment.getParticipant().get(i);
                if (name.equals(segment(participant, i, writer, appointment))) {
                    participant(begin(name, appointment, event, writer), participant, "participant[" + i + ']');
                }
            }
        }
    }

    /** Returns the segment of a participant; empty for one who has no segment of the kind: the person and contacts. */
    private static String segment(
            AppointmentParticipantComponent participant, int index, MessageWriter writer, Appointment appointment) {
        String kind = kind(participant.getActor());
        if (kind.equals("Patient")) {
            writer.elements().mapped(appointment, "participant[" + index + "].actor", "PID-3");
            return "";
        }
        if (AppointmentToSch.contactField(participant) != null) {
            return "";
        }
        return switch (kind) {
            case "Location" -> "AIL";
            case "Device", "HealthcareService" -> "AIG";
            default -> "AIP";
        };
    }

    private static void participant(SegmentWriter segment, AppointmentParticipantComponent participant, String path) {
        Reference actor = participant.getActor();
        FieldWriter at = segment.add(3);
        int start = 6;
        if (segment.name().equals("AIL")) {
            ReferenceToPl.write(at, actor, path + ".actor");
        } else if (segment.name().equals("AIP")) {
            ReferenceToXcn.write(at, actor, path + ".actor");
        } else {
            start = 8;
            at.set(1, actor.getIdentifier().getValue(), path + ".actor.identifier.value");
            at.set(2, actor.getDisplay(), path + ".actor.display");
            if (actor.getIdentifier().hasValue()) {
                at.set(3, ConceptToCwe.system(actor.getIdentifier().getSystem()), path + ".actor.identifier.system");
            }
        }
        if (!at.isEmpty()) {
            segment.mapped(path + ".actor.type", segment.name());
            ConceptToCwe.write(segment.add(4), participant.getTypeFirstRep(), path + ".type[0]");
        }
        DateTimeToDtm.write(segment, start, participant.getPeriod().getStartElement(), path + ".period.start");
        if (participant.hasStatus()) {
            int field = segment.name().equals("AIG") ? STATUS + 2 : STATUS;
            segment.set(field, STATUSES.get(participant.getStatus().toCode()), path + ".status");
        }
    }

    private static SegmentWriter begin(String name, Appointment appointment, String event, MessageWriter writer) {
        SegmentWriter segment = writer.segment(name, appointment);
        return segment.constant(1, String.valueOf(segment.number())).constant(2, action(event));
    }

    /** Table 0206: only what is changed says how; who is deleted would be taken out of the appointment. */
    private static String action(String event) {
        return event.equals("S13") || event.equals("S14") ? "U" : null;
    }

    private static String kind(Reference actor) {
        if (actor.hasType()) {
            return actor.getType();
        }
        String reference = actor.hasReference() ? actor.getReference() : "";
        return reference.indexOf('/') > 0 ? reference.substring(0, reference.indexOf('/')) : "";
    }
}
