package se.brygga.app.audit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import se.brygga.core.record.RegisterEntry;
import se.brygga.core.record.Registers;

/** Tells of the ids that a decision rests on which are emergency accesses. An entry never changes its kind, so it is asked once. */
public final class EmergencyGrounds implements Predicate<String> {

    private static final int MOST = 10_000;

    private final Registers registers;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    /** Takes the registers. */
    public EmergencyGrounds(Registers registers) {
        this.registers = registers;
    }

    @Override
    public boolean test(String id) {
        Boolean before = known.get(id);
        if (before != null) {
            return before;
        }
        Optional<Boolean> now = registers.find(id).map(RegisterEntry::kind).map("emergency"::equals);
        if (known.size() >= MOST) {
            known.clear();
        }
        now.ifPresent(emergency -> known.put(id, emergency));
        return now.orElse(false);
    }
}
