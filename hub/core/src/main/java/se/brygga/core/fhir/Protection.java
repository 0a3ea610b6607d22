package se.brygga.core.fhir;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;

/** Protected identity (skyddade personuppgifter, domain.md 3), as labelled on {@code meta.security}. */
public enum Protection {
    NONE,
    /** Sekretessmarkering: a warning flag. */
    MARKED,
    /** Skyddad folkbokföring: the real address is withheld from the register. */
    REGISTRATION,
    /** The source cannot say; the address is masked. */
    UNKNOWN;

    /** Label for a person whose source cannot send the flag. */
    public static final String UNKNOWN_CODE = "okand";

    /** Reads the label; no label means {@link #NONE}. The strongest wins. */
    public static Protection of(Resource patient) {
        Protection found = NONE;
        for (Coding label : patient.getMeta().getSecurity()) {
            if (Canonical.SECURITY_LABEL.equals(label.getSystem())) {
                if ("skyddadFolkbokforing".equals(label.getCode())) {
                    return REGISTRATION;
                }
                found = "sekretessmarkering".equals(label.getCode()) ? MARKED : found == NONE ? UNKNOWN : found;
            }
        }
        return found;
    }
}
