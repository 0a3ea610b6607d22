package se.brygga.app.view.patient;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.access.decision.LegalSettings;
import se.brygga.access.decision.PersonState;
import se.brygga.access.decision.PersonState.Capacity;
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
        return all(person, reader, now, null).get(0);
    }

    /** A child, and one who can never consent, has others' data shown without any consent (SVOD 3:1-3:4). */
    @Override
    public List<Ground> all(String person, Reader reader, Instant now, Patient patient) {
        if (reader == null) {
            return List.of(Ground.NONE);
        }
        List<RegisterEntry> all = entries.apply(person);
        Registered registered = Registered.of(all, reader, settings, now);
        List<Ground> grounds = new ArrayList<>();
        registered.emergency().ifPresent(one -> grounds.add(new Ground("emergency", until(all, one.id()))));
        consent(registered, reader, now).ifPresent(grounds::add);
        if (patient != null) {
            withoutConsent(registered.person(List.of(patient))).ifPresent(grounds::add);
        }
        return grounds.isEmpty() ? List.of(Ground.NONE) : List.copyOf(grounds);
    }

    private static Optional<Ground> withoutConsent(PersonState person) {
        if (person.capacity() == Capacity.CHILD) {
            return Optional.of(new Ground("child", null));
        }
        return person.assessed() == null ? Optional.empty() : Optional.of(new Ground("incapacity", null));
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
