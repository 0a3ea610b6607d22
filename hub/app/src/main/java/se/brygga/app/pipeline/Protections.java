package se.brygga.app.pipeline;

import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.fhir.Protection;
import se.brygga.core.record.StoredResource;

/** Decides what counts when several Patients of one person, of merged persons too, do not say the same of protection. */
public final class Protections {

    private Protections() {}

    /**
     * Returns the strongest protection. What another custodian proves counts for all; that another one's system cannot send
     * the flag says nothing about a source that can.
     */
    public static Protection strongest(List<StoredResource> patients, String custodian) {
        Protection strongest = Protection.NONE;
        for (StoredResource patient : patients) {
            Protection said = Protection.of(patient.resource());
            if (said.isProven() || patient.custodian().equals(custodian)) {
                strongest = strongest.or(said);
            }
        }
        return strongest;
    }

    /** Adds the protection that a late Patient tells to the newest one; returns false if that says as much already. */
    static boolean carry(Patient late, Patient newest) {
        Protection before = Protection.of(newest);
        if (before.or(Protection.of(late)) == before) {
            return false;
        }
        for (Coding label : late.getMeta().getSecurity()) {
            if (Canonical.SECURITY_LABEL.equals(label.getSystem())) {
                newest.getMeta().addSecurity(label.copy());
            }
        }
        return true;
    }
}
