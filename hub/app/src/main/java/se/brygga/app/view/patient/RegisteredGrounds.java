package se.brygga.app.view.patient;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.brygga.access.decision.LegalSettings;
import se.brygga.access.reader.Reader;
import se.brygga.access.register.Registered;
import se.brygga.core.record.RegisterEntry;

/** Grounds by the registers. */
public final class RegisteredGrounds implements Grounds {

    private final Function<String, List<RegisterEntry>> entries;
    private final LegalSettings settings;

    /** Takes what returns the entries about a person, and how the law is read here. */
    public RegisteredGrounds(Function<String, List<RegisterEntry>> entries, LegalSettings settings) {
        this.entries = entries;
        this.settings = settings;
    }

    @Override
    public Ground of(String person, Reader reader, Instant now) {
        if (reader == null) {
            return Ground.NONE;
        }
        List<RegisterEntry> all = entries.apply(person);
        Registered registered = Registered.of(all, reader, settings, now);
        Optional<Ground> emergency = registered.emergency().map(one -> new Ground("emergency", until(all, one.id())));
        return emergency.or(() -> consent(registered, reader, now)).orElse(Ground.NONE);
    }

    private static Instant until(List<RegisterEntry> all, String id) {
        return all.stream()
                .filter(one -> one.id().equals(id))
                .map(one -> one.content().getProvision().getPeriod().getEnd())
                .filter(end -> end != null)
                .map(java.util.Date::toInstant)
                .findFirst()
                .orElse(null);
    }

    private static Optional<Ground> consent(Registered registered, Reader reader, Instant now) {
        return registered.consents().stream()
                .filter(one -> reader.user().equals(one.user()) || reader.unit().equals(one.unit()))
                .filter(one -> (one.from() == null || !now.isBefore(one.from()))
                        && (one.until() == null || now.isBefore(one.until())))
                .findFirst()
                .map(one -> new Ground(one.user() == null ? "consent-unit" : "consent-user", one.until()));
    }
}
