package se.brygga.app.view.patient;

import java.time.Instant;
import se.brygga.access.reader.Reader;

/** Tells on what ground a reader sees other providers' data (SVOD 3:1-3:6), for the foot of the page. */
@FunctionalInterface
public interface Grounds {

    /** Returns the ground in force. */
    Ground of(String person, Reader reader, Instant now);

    /**
     * A ground.
     *
     * @param code consent-user, consent-unit, emergency or none, which is enough for the own provider's data
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
