package se.brygga.app.view.patient;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.access.reader.Reader;

/** Tells on what ground a reader sees other providers' data (SVOD 3:1-3:6), for the foot of the page. */
@FunctionalInterface
public interface Grounds {

    /** Returns the ground that the registers give: an emergency access before a consent. */
    Ground of(String person, Reader reader, Instant now);

    /**
     * Returns all grounds in force, an emergency access first; at least one.
     *
     * @param patient what may be shown of who the person is, if others' data are shown; null if none are
     */
    default List<Ground> all(String person, Reader reader, Instant now, Patient patient) {
        return List.of(of(person, reader, now));
    }

    /**
     * A ground.
     *
     * @param code consent-user, consent-unit, child, incapacity, emergency or none, which is enough for the own provider's data
     * @param until until when; null without end
     */
    record Ground(String code, Instant until) {

        /** No consent and no emergency: the own provider's data need none. */
        public static final Ground NONE = new Ground("none", null);

        /** Tells whether an emergency access is used. */
        public boolean isEmergency() {
            return code.equals("emergency");
        }
    }
}
