package se.brygga.app.security;

import java.util.Optional;
import se.brygga.access.reader.Caller;

/** Tells who is behind the request that this thread works on. */
public interface Callers {

    /** Returns the caller; empty if nobody could be authenticated. */
    Optional<Caller> current();
}
