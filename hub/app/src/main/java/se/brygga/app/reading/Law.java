package se.brygga.app.reading;

import java.util.Optional;
import se.brygga.access.decision.Decision.Reason;
import se.brygga.core.record.PersonFile;

/** What the law says, with everything that it needs to know of the person taken from one file. */
public interface Law {

    /** Decides about every resource in a file. */
    Judgement judge(Access access, PersonFile file);

    /** Returns why a caller may see nothing of its unit's own, whoever it is about: assurance or purpose; empty if it may. */
    Optional<Reason> gateWithoutPerson(Access access);
}
