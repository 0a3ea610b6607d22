package se.brygga.coordination.stay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Gathers consecutive spells; the end of one is the start of the next. */
final class Spells {

    private final List<Spell> all = new ArrayList<>();

    /** Begins a spell and ends the one before; the same value again goes on, a spell of no duration is left out. */
    void begin(String value, Instant at) {
        if (value == null || isAt(value)) {
            return;
        }
        Spell last = all.isEmpty() ? null : all.get(all.size() - 1);
        boolean open = last != null && last.end() == null;
        end(at);
        if (open && last.start().equals(at)) {
            all.remove(all.size() - 1);
        }
        all.add(new Spell(value, at, null));
    }

    /** Returns true if the open spell has this value. */
    boolean isAt(String value) {
        Spell last = all.isEmpty() ? null : all.get(all.size() - 1);
        return last != null && last.end() == null && last.value().equals(value);
    }

    /** Ends the open spell, if there is one. */
    void end(Instant at) {
        int last = all.size() - 1;
        if (last >= 0 && all.get(last).end() == null) {
            all.set(last, new Spell(all.get(last).value(), all.get(last).start(), at));
        }
    }

    List<Spell> all() {
        return List.copyOf(all);
    }
}
