package se.brygga.app.registers;

import java.util.Optional;
import se.brygga.access.decision.Decision.Reason;
import se.brygga.access.decision.Relation;
import se.brygga.access.reader.Purpose;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Side;
import se.brygga.app.refusal.Refused;
import se.brygga.app.registers.Judging.Judged;

/** What the law asks of a reader before anything may be entered or asked for (domain.md 5, steps 1 and 2); the rule in plain words. */
final class Standing {

    private static final int ASSURANCE = 3;

    private Standing() {}

    /** Refuses a weak login, or a commission that is for something else. */
    static void check(Reader reader) {
        if (reader.assurance() < ASSURANCE) {
            throw NotTaken.denied(Reason.ASSURANCE, "Log in with level of assurance 3 or higher");
        }
        if (!reader.purpose().isLawfulFor(reader.side())) {
            throw NotTaken.denied(Reason.PURPOSE, "The commission is for a purpose that does not open others' records");
        }
    }

    /** As {@link #check}, for emergency access: the law gives it to care providers' staff who give care (SVOD 3:5-3:6). */
    static void checkEmergency(Reader reader) {
        check(reader);
        if (reader.side() != Side.CARE) {
            throw NotTaken.denied(
                    Reason.EMERGENCY_NOT_FOR_O,
                    "The law gives emergency access to care providers only, not to social care");
        }
        if (reader.purpose() != Purpose.CARE) {
            throw NotTaken.denied(Reason.PURPOSE, "Emergency access is for care alone");
        }
    }

    /** Refuses if nothing ties the reader's body to the person; the same for a person that nobody knows. */
    static Judged related(Optional<Judged> judged) {
        return judged.filter(known -> known.relation() != Relation.NONE).orElseThrow(() -> unrelated(judged));
    }

    private static Refused unrelated(Optional<Judged> judged) {
        return NotTaken.denied(Reason.NO_RELATION, "Nothing ties your unit to such a person")
                .about(judged.map(Judged::person).orElse(null));
    }

    /** As {@link #related}, for a patient of now. */
    static Judged patient(Optional<Judged> judged) {
        Judged known = related(judged);
        if (known.relation() != Relation.PATIENT) {
            throw unrelated(judged);
        }
        return known;
    }
}
