package se.brygga.translation.hl7v2.observation;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Group;
import se.brygga.translation.hl7v2.segment.Obx;

/** What OBX tells in messages that are about something else: referrals and vaccinations (HL7 v2-to-FHIR, segment OBX). */
public final class ObservedBeside {

    private ObservedBeside() {}

    /**
     * Translates each OBX of a group with its notes.
     *
     * @param groups OBX each with its NTE
     * @param within what the thing is called that the observations belong to; with OBX-3, OBX-4 and OBX-14 it makes the id
     */
    public static List<Observation> translate(List<Group> groups, String within, Transfer transfer) {
        List<Observation> observations = new ArrayList<>();
        var ids = new BusinessIds();
        for (Group group : groups) {
            var obx = new Obx(group.first("OBX"));
            String code = obx.code().get(1).present()
                    ? obx.code().get(1).value()
                    : obx.code().text();
            String circumstances = obx.subId().orEmpty() + '|' + obx.observed().orEmpty();
            String businessId = ids.of("Observation", within + '|' + code + '|' + circumstances);
            observations.add(ObxToObservation.translate(group, businessId, transfer));
        }
        return observations;
    }
}
