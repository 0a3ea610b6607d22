package se.brygga.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.key.MessageKey;

/**
 * Writes the tables person and person_identifier.
 *
 * <p>Finding a person locks the survivor's row, so that two transactions about one person run one after the other.
 */
final class Persons {

    private static final String OWNER = "select person from person_identifier where value = ? and system = ?";
    private static final String ADD = "insert into person_identifier (value, system, person) values (?, ?, ?) "
            + "on conflict (value, system) do nothing";
    private static final String CREATE = "insert into person (id) values (?) on conflict (id) do nothing";
    private static final String SURVIVOR = "select merged_into from person where id = ?";
    private static final String MERGED = "select id from person where merged_into = ? and merged_into is not null";
    private static final String MERGE =
            "update person set merged_into = ?, merged_by = ? where id = ? and merged_into is null";
    private static final String UNMERGE = "update person set merged_into = null, merged_by = ? where id = ?";
    private static final String IDENTIFIERS = "select system, value from person_identifier where person = ?";

    private final Session session;
    private final KeyedHash hash;
    private final Map<String, String> survivors = new HashMap<>();
    private final Map<String, List<String>> families = new HashMap<>();

    Persons(Session session, KeyedHash hash) {
        this.session = session;
        this.hash = hash;
    }

    /** Returns the person with any of these identifiers, merges followed; as {@link #namedPerson} else. */
    String person(List<PersonIdentifier> identifiers) {
        return survivor(namedPerson(identifiers));
    }

    /**
     * Returns the person with any of these identifiers, merges not followed; makes one if there is none.
     *
     * <p>If they belong to several persons, the first identifier that is known decides, and nobody is merged. A new
     * identifier goes to the person who was found before merges are followed, so that undoing a merge takes it along.
     */
    String namedPerson(List<PersonIdentifier> identifiers) {
        List<PersonIdentifier> unknown = new ArrayList<>();
        String found = null;
        for (PersonIdentifier identifier : identifiers) {
            Optional<String> owner = owner(identifier);
            if (owner.isEmpty()) {
                unknown.add(identifier);
            } else if (found == null) {
                found = owner.get();
            }
        }
        if (found == null) {
            found = create(unknown.remove(0));
        }
        for (PersonIdentifier identifier : unknown) {
            session.update(ADD, identifier.value(), identifier.system(), found);
        }
        lock(found);
        return found;
    }

    /** Returns the person whose own the first known identifier is, merges not followed; empty if none is known. */
    Optional<String> unmergedPerson(List<PersonIdentifier> identifiers) {
        return identifiers.stream()
                .flatMap(identifier -> owner(identifier).stream())
                .findFirst();
    }

    /** Returns the person with any of these identifiers, merges followed; makes nobody. */
    Optional<String> knownPerson(List<PersonIdentifier> identifiers) {
        return unmergedPerson(identifiers).map(this::survivor);
    }

    /** Lets {@code replaced} and those merged into it point to {@code survivor}; false if they are the same person already. */
    boolean merge(String replaced, String survivor, MessageKey source) {
        String from = survivor(replaced);
        String to = survivor(survivor);
        if (from.equals(to)) {
            return false;
        }
        if (session.update(MERGE, to, source, from) == 0) {
            throw new IllegalArgumentException("The record has no person " + from);
        }
        session.count(Counters.PERSONS, -1);
        forget();
        return true;
    }

    /**
     * Cuts the last link that leads from {@code separated} to {@code survivor} or to whom that was merged into; false if
     * there is none. That link may start from a person that {@code separated} was merged into before: a merge joins survivors.
     */
    boolean unmerge(String separated, String survivor, MessageKey source) {
        List<String> kept = chain(survivor);
        List<String> apart = new ArrayList<>(chain(separated));
        boolean joined = apart.removeAll(kept);
        if (!joined || apart.isEmpty()) {
            return false;
        }
        session.update(UNMERGE, source, apart.get(apart.size() - 1));
        session.count(Counters.PERSONS, 1);
        forget();
        return true;
    }

    /** Returns the identifiers of the person and of everybody merged into it. */
    List<PersonIdentifier> identifiers(String person) {
        List<PersonIdentifier> found = new ArrayList<>();
        for (String member : family(person)) {
            found.addAll(session.list(
                    IDENTIFIERS, (row, i) -> new PersonIdentifier(row.getString(1), row.getString(2)), member));
        }
        return found;
    }

    /** Returns the survivor first, then everybody merged into it, directly or not. */
    List<String> family(String person) {
        return families.computeIfAbsent(survivor(person), survivor -> {
            List<String> members = new ArrayList<>(List.of(survivor));
            for (int i = 0; i < members.size(); i++) {
                members.addAll(session.list(MERGED, (row, n) -> row.getString(1), members.get(i)));
            }
            return List.copyOf(members);
        });
    }

    private Optional<String> owner(PersonIdentifier identifier) {
        return session.first(OWNER, (row, i) -> row.getString(1), Value.clean(identifier.value()), identifier.system());
    }

    /** Another transaction may take the identifier at the same moment: then the person is the one it made. */
    private String create(PersonIdentifier first) {
        String id = hash.id("person", first.system() + "|" + first.value());
        if (session.update(ADD, first.value(), first.system(), id) == 0) {
            return owner(first).orElseThrow();
        }
        if (session.update(CREATE, id) == 1) {
            session.count(Counters.PERSONS, 1);
        }
        return id;
    }

    /** Until the transaction ends nobody else writes about the person, or merges it: whom it was merged into is of no use here. */
    private void lock(String person) {
        survivor(person);
    }

    /** Returns whom a person was merged into at last; both stay locked until the transaction ends. */
    String survivor(String person) {
        return survivors.computeIfAbsent(person, start -> {
            List<String> chain = chain(start);
            return chain.get(chain.size() - 1);
        });
    }

    /** Returns the person, whom it was merged into, and so on to the survivor; all stay locked until the transaction ends. */
    private List<String> chain(String person) {
        List<String> chain = new ArrayList<>();
        for (Optional<String> next = Optional.of(person); next.isPresent(); next = next(next.get())) {
            chain.add(next.get());
        }
        return chain;
    }

    private void forget() {
        survivors.clear();
        families.clear();
    }

    private Optional<String> next(String person) {
        return session.locked(SURVIVOR, (row, i) -> Optional.ofNullable(row.getString(1)), person)
                .orElse(Optional.empty());
    }
}
