package se.brygga.app.registers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import se.brygga.core.record.RegisterEntry;
import se.brygga.core.record.Registers;

/** Registers in memory, for tests in which nobody is merged. */
public final class ListedRegisters implements Registers {

    private final List<RegisterEntry> entries = new ArrayList<>();
    private final Map<String, Instant> current = new ConcurrentHashMap<>();

    @Override
    public synchronized boolean add(RegisterEntry entry) {
        if (find(entry.id()).isPresent()) {
            return false;
        }
        return entries.add(entry);
    }

    @Override
    public synchronized boolean annul(String id, Instant at) {
        Optional<RegisterEntry> found = find(id).filter(entry -> entry.annulledAt() == null);
        found.ifPresent(e -> entries.set(
                entries.indexOf(e),
                new RegisterEntry(e.id(), e.kind(), e.person(), e.provider(), e.content(), e.recordedAt(), at)));
        return found.isPresent();
    }

    @Override
    public synchronized Optional<RegisterEntry> find(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    @Override
    public synchronized List<RegisterEntry> of(String person) {
        return entries.stream().filter(entry -> entry.person().equals(person)).toList();
    }

    @Override
    public synchronized List<RegisterEntry> newest(String kind, int limit) {
        List<RegisterEntry> found = new ArrayList<>(
                entries.stream().filter(entry -> entry.kind().equals(kind)).toList());
        Collections.reverse(found);
        return found.subList(0, Math.min(limit, found.size()));
    }

    @Override
    public void current(String provider, Instant at) {
        current.merge(provider, at, (one, other) -> one.isAfter(other) ? one : other);
    }

    @Override
    public Map<String, Instant> current() {
        return Map.copyOf(current);
    }
}
