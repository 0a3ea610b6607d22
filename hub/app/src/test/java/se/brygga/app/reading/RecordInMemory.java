package se.brygga.app.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.brygga.access.decision.Decision.Reason;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.record.Narrowing;

/** A door to views that a test has put behind it. */
public final class RecordInMemory implements ReadRecord {

    private final Map<String, PersonView> byPerson = new HashMap<>();
    private final Map<PersonIdentifier, String> persons = new HashMap<>();
    private final List<Access> accesses = new ArrayList<>();
    private Set<String> typesAsked = Set.of();
    private Reason refusal;

    public RecordInMemory with(PersonView view, PersonIdentifier... identifiers) {
        view.family().forEach(id -> byPerson.put(id, view));
        List.of(identifiers).forEach(one -> persons.put(one, view.person()));
        return this;
    }

    /** From now on nothing of any person may be seen. */
    public void refuse(Reason reason) {
        refusal = reason;
    }

    public List<Access> accesses() {
        return accesses;
    }

    public Set<String> typesAsked() {
        return typesAsked;
    }

    @Override
    public Optional<PersonView> open(Access access, String person, Set<String> types) {
        accesses.add(access);
        typesAsked = types;
        if (refusal != null) {
            throw new NotPermitted(refusal);
        }
        return Optional.ofNullable(byPerson.get(person));
    }

    @Override
    public Optional<PersonView> find(Access access, List<PersonIdentifier> identifiers) {
        Optional<String> known = identifiers.stream()
                .filter(persons::containsKey)
                .map(persons::get)
                .findFirst();
        return open(access, known.orElse(""), Set.of());
    }

    @Override
    public Optional<Permitted> read(Access access, String type, String id) {
        throw new UnsupportedOperationException("Operations read whole persons");
    }

    @Override
    public List<Permitted> history(Access access, String type, String id) {
        throw new UnsupportedOperationException("Operations read whole persons");
    }

    @Override
    public List<Permitted> ofOwnUnit(Access access, String type, Narrowing wanted) {
        throw new UnsupportedOperationException("Operations read whole persons");
    }
}
