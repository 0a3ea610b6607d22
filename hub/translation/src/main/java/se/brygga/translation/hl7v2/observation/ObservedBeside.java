package se.brygga.translation.hl7v2.observation;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Group;

/** What OBX tells in messages that are about something else: referrals and vaccinations (HL7 v2-to-FHIR, segment OBX). */
public final class ObservedBeside {

    private ObservedBeside() {}

    /**
     * Translates each OBX of a group with its notes.
     *
     * @param groups OBX each with its NTE
     * @param within what the thing is called that the observations belong to; the place of OBX makes the id
     */
    public static List<Observation> translate(List<Group> groups, String within, Transfer transfer) {
        List<Observation> observations = new ArrayList<>();
        for (Group group : groups) {
            String businessId = within + '|' + group.first("OBX").place();
            observations.add(ObxToObservation.translate(group, businessId, transfer));
        }
        return observations;
    }
}
