package se.brygga.translation.hl7v2.observation;

import org.hl7.fhir.r4.model.Observation;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Group;

/** Translates OBX to Observation (HL7 v2-to-FHIR, segment OBX). */
public final class ObxToObservation {

    private ObxToObservation() {}

    /**
     * Translates OBX with the notes that follow it.
     *
     * @param group OBX and its NTE
     * @param businessId what the observation is called within its custodian: its id follows from it
     */
    public static Observation translate(Group group, String businessId, Transfer transfer) {
        throw new UnsupportedOperationException(businessId);
    }
}
