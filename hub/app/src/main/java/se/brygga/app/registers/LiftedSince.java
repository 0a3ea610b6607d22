package se.brygga.app.registers;

import java.time.Instant;
import se.brygga.core.record.RegisterEntry;
import se.brygga.core.record.Registers;

/**
 * Tells whether something that a provider blocks was lifted after a moment: a lift was entered, or a block annulled (PDL 4:5, SVOD 2:3).
 * Who answers a request to lift a block says so with no more right than the register has it.
 */
public final class LiftedSince {

    private final Registers registers;

    /** Takes the registers. */
    public LiftedSince(Registers registers) {
        this.registers = registers;
    }

    /** Tells whether the provider has lifted anything about the person from that moment on. */
    public boolean any(String person, String provider, Instant since) {
        return registers.of(person).stream()
                .filter(entry -> provider.equals(entry.provider()))
                .anyMatch(entry -> isLifted(entry, since));
    }

    private static boolean isLifted(RegisterEntry entry, Instant since) {
        return switch (entry.kind()) {
            case RegisterTerms.LIFT ->
                entry.annulledAt() == null && !entry.recordedAt().isBefore(since);
            case RegisterTerms.BLOCK ->
                entry.annulledAt() != null && !entry.annulledAt().isBefore(since);
            default -> false;
        };
    }
}
