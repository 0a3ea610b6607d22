package se.brygga.core.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The door for writing the registers. What it has written counts for every reading that begins afterwards. */
public interface Registers {

    /** Adds an entry durably; the same id again changes nothing and returns false. Throws {@link RecordUnavailable}. */
    boolean add(RegisterEntry entry);

    /** Annuls an entry from this moment on; returns false if there is none or it is annulled already. */
    boolean annul(String id, Instant at);

    /** Returns an entry. */
    Optional<RegisterEntry> find(String id);

    /** Returns all entries about the person and everybody merged into it, the oldest first. */
    List<RegisterEntry> of(String person);

    /** Returns the newest entries of a kind, about anybody; for reviews. */
    List<RegisterEntry> newest(String kind, int limit);

    /** Notes that all blocks of a provider that are known at {@code at} have been reported, for a register kept elsewhere. */
    void current(String provider, Instant at);

    /** Returns by provider when its blocks were last reported whole; without those that never were. */
    Map<String, Instant> current();
}
