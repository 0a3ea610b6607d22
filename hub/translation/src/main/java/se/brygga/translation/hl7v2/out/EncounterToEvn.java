package se.brygga.translation.hl7v2.out;

import java.util.List;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.hl7v2.write.MessageWriter;
import se.brygga.translation.hl7v2.write.SegmentWriter;

/** Writes EVN: what happened, when it was told and when it was so (HL7 v2.5.1, 3.4.1). */
final class EncounterToEvn {

    private static final String LEAVE = "extension[leave-period]";

    private EncounterToEvn() {}

    /** Writes the event; {@code visit} is null if it is about the person only. */
    static void write(String event, Encounter visit, MessageWriter writer) {
        SegmentWriter evn =
                writer.segment("EVN", visit == null ? writer.message().focus() : visit);
        if (!writer.version().from(7)) { // withdrawn, for MSH-9 says it
            evn.constant(1, event);
        }
        evn.constant(2, MessageToMsh.madeAt(writer));
        if (visit == null) {
            return;
        }
        switch (event) {
            case "A01", "A04" -> DateTimeToDtm.write(evn, 6, visit.getPeriod().getStartElement(), "period.start");
            case "A03" -> DateTimeToDtm.write(evn, 6, visit.getPeriod().getEndElement(), "period.end");
            case "A21", "A52" ->
                DateTimeToDtm.write(evn, 6, leave(visit).getStartElement(), leavePath(visit) + ".start");
            case "A22", "A53" -> DateTimeToDtm.write(evn, 6, leave(visit).getEndElement(), leavePath(visit) + ".end");
            default -> {}
        }
    }

    /** Returns the newest leave, which is the last; an empty one if there is none. */
    static Period leave(Encounter visit) {
        List<Extension> leaves = visit.getExtensionsByUrl(Canonical.LEAVE);
        boolean known = !leaves.isEmpty() && leaves.get(leaves.size() - 1).getValue() instanceof Period;
        return known ? (Period) leaves.get(leaves.size() - 1).getValue() : new Period();
    }

    /** Returns the path of the newest leave. */
    static String leavePath(Encounter visit) {
        int count = visit.getExtensionsByUrl(Canonical.LEAVE).size();
        return (count < 2 ? LEAVE : "extension[leave-period(" + count + ")]") + ".valuePeriod";
    }
}
