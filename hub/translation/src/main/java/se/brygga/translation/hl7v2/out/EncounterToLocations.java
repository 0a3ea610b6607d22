package se.brygga.translation.hl7v2.out;

import java.util.List;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterLocationComponent;
import org.hl7.fhir.r4.model.Encounter.EncounterLocationStatus;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import se.brygga.translation.hl7v2.write.SegmentWriter;

/** Writes PV1-3, 6, 11 and 42: where the person is, was before, is for a while and is going to be (HL7 v2.5.1, 3.4.3). */
final class EncounterToLocations {

    private static final int CURRENT = 3;
    private static final int PRIOR = 6;
    private static final int TEMPORARY = 11;
    private static final int PENDING = 42;

    private EncounterToLocations() {}

    /** Writes the first of each kind; of a finished visit the first place is where the person was in the end. */
    static void write(Encounter visit, SegmentWriter pv1) {
        List<EncounterLocationComponent> all = visit.getLocation();
        for (int i = 0; i < all.size(); i++) {
            int field = field(all.get(i).getStatus(), visit.getStatus(), pv1);
            if (!pv1.has(field)) {
                String path = "location[" + i + ']';
                ReferenceToPl.write(pv1.add(field), all.get(i).getLocation(), path + ".location");
                pv1.mapped(path + ".status", "PV1-" + field);
            }
        }
    }

    private static int field(EncounterLocationStatus status, EncounterStatus visit, SegmentWriter pv1) {
        boolean finished = visit == EncounterStatus.FINISHED;
        boolean planned = status == EncounterLocationStatus.PLANNED && visit != EncounterStatus.PLANNED;
        if (status == EncounterLocationStatus.RESERVED || planned) {
            return PENDING;
        }
        if (status == EncounterLocationStatus.COMPLETED && (!finished || pv1.has(CURRENT))) {
            return PRIOR;
        }
        return pv1.has(CURRENT) ? TEMPORARY : CURRENT;
    }
}
