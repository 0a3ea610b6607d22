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

    /** Returns true if the person has a protected identity, rather than a source that cannot say. */
    public boolean isProven() {
        return this == MARKED || this == REGISTRATION;
    }

    /** Returns the stronger of the two: protected registration, marking, unknown, none. */
    public Protection or(Protection other) {
        return strength() >= other.strength() ? this : other;
    }

    private int strength() {
        return switch (this) {
            case NONE -> 0;
            case UNKNOWN -> 1;
            case MARKED -> 2;
            case REGISTRATION -> 3;
        };
    }

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
