package se.brygga.app.reading;

import java.time.Instant;
import java.util.Optional;
import se.brygga.access.decision.Decision.Reason;
import se.brygga.access.reader.Reader;
import se.brygga.core.record.PersonFile;

/** What the law says, with everything that it needs to know of the person taken from one file. */
public interface Law {

    /** Decides about every resource in a file, for a reader at a moment; a caller who is no reader (null) may see nothing. */
    Judgement judge(Reader reader, PersonFile file, Instant now);

    /** Returns why a caller may see nothing of its unit's own, whoever it is about: assurance or purpose; empty if it may. */
    Optional<Reason> gateWithoutPerson(Access access);
}
