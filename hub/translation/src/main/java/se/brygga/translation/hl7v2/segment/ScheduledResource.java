package se.brygga.translation.hl7v2.segment;

import java.util.List;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;

/** AIS, AIG, AIL and AIP: a service, a general resource, a location or staff that is scheduled (HL7 v2.5.1, 10.6.4 to 10.6.7). */
public record ScheduledResource(Segment segment) {

    /** Returns true for AIS: a service is what the appointment is for, not who takes part. */
    public boolean isService() {
        return segment.name().equals("AIS");
    }

    /** Field 3: the service, resource, place or member of staff. */
    public List<Repetition> what() {
        return Repeated.all(segment, 3);
    }

    /** Field 4 of AIG, AIL and AIP: type or role. */
    public Cwe role() {
        return new Cwe(segment.first(4));
    }

    /** Start: AIS-4, AIG-8, AIL-6, AIP-6. */
    public St start() {
        return segment.text(startField());
    }

    /** Duration, three fields after the start. */
    public St duration() {
        return segment.text(startField() + 3);
    }

    /** Unit of the duration. */
    public Cwe durationUnit() {
        return new Cwe(segment.first(startField() + 4));
    }

    /** Filler's status, table 0278. */
    public Cwe status() {
        return new Cwe(segment.first(startField() + 6));
    }

    /** Field 2, table 0323: the resource is taken out of the appointment. */
    public boolean isRemoved() {
        return segment.text(2).is("D");
    }

    private int startField() {
        return switch (segment.name()) {
            case "AIS" -> 4;
            case "AIG" -> 8;
            default -> 6;
        };
    }
}
