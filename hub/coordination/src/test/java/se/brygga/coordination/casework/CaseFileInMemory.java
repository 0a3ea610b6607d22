package se.brygga.coordination.casework;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.key.MessageKey;
import se.brygga.core.organisation.Organisations;
import se.brygga.core.record.StoredResource;
import se.brygga.core.record.TrackedStayEvent;

/** The case file of one person in memory, to which consequences are applied as the hub applies them. */
public final class CaseFileInMemory implements CaseFile {

    /** Id of the person. */
    public static final String PERSON = "tolvan";

    private static final KeyedHash HASH =
            new KeyedHash("a secret of an installation in tests".getBytes(StandardCharsets.UTF_8));

    private final Organisations organisations;
    private final Map<String, StoredResource> kept = new LinkedHashMap<>();
    private final Map<String, Map<Integer, Act>> acts = new LinkedHashMap<>();
    private final Map<String, List<TrackedStayEvent>> stays = new LinkedHashMap<>();
    private final Map<String, Letter> letters = new LinkedHashMap<>();
    private final Map<String, Work> work = new LinkedHashMap<>();
    private final Map<String, Alarm> alarms = new LinkedHashMap<>();
    private final Map<String, String> begunFor = new HashMap<>();
    private final Set<String> family = new HashSet<>(Set.of(PERSON));
    private Instant now;

    /** Opens an empty file. */
    public CaseFileInMemory(Organisations organisations, Instant now) {
        this.organisations = organisations;
        this.now = now;
    }

    /** Lets time go on. */
    public void at(Instant moment) {
        now = moment;
    }

    /** Keeps what a message brings, as the hub does before it asks what follows. */
    public void keep(Sent sent) {
        sent.resources().forEach(resource -> keep(resource, sent.unit()));
    }

    /** Keeps a resource for a unit. */
    public void keep(Resource resource, String unit) {
        kept.put(
                resource.fhirType() + "/" + resource.getIdPart(),
                new StoredResource(resource, PERSON, provider(unit), unit, null, now, key(resource)));
    }

    /** Keeps the events of a stay in place of those before. */
    public void keep(String stay, List<TrackedStayEvent> events) {
        stays.put(stay, events);
    }

    /** Lets there be a case that was begun for another person. */
    public void begunFor(String person, List<Act> anothers) {
        for (Act act : anothers) {
            begunFor.put(act.caseId(), person);
            accept(act);
        }
    }

    /** Merges a person with this one. */
    public void merge(String person) {
        family.add(person);
    }

    /** Judges, keeps and follows one message; fails if it is refused. */
    public Consequences take(Coordinator coordinator, Sent sent) {
        coordinator.judge(this, sent).ifPresent(refusal -> {
            throw new AssertionError("Refused: " + refusal);
        });
        keep(sent);
        Consequences consequences = coordinator.follow(this, sent);
        apply(consequences);
        return consequences;
    }

    /** Applies consequences: an act whose number is taken by other content is a conflict, which must not happen here. */
    public void apply(Consequences consequences) {
        consequences.acts().forEach(this::accept);
        consequences.resources().forEach(owned -> keep(owned.resource(), owned.unit()));
        consequences.letters().forEach(letter -> letters.putIfAbsent(letter.key() + " " + letter.receiver(), letter));
        consequences.work().forEach(item -> work.put(item.key(), item));
        consequences.alarms().forEach(alarm -> alarms.put(alarm.key(), alarm));
    }

    private void accept(Act act) {
        Act before = acts.computeIfAbsent(act.caseId(), id -> new TreeMap<>()).putIfAbsent(act.number(), act);
        if (before != null && !isSame(before, act)) {
            throw new AssertionError("Act " + act.number() + " of " + act.caseId() + " is taken");
        }
    }

    private static boolean isSame(Act one, Act other) {
        return one.unit().equals(other.unit())
                && one.content().size() == other.content().size()
                && one.content().get(0).equalsDeep(other.content().get(0));
    }

    /** Wakes a field for every alarm that has come, in the order of their times, and applies what follows. */
    public void ring(Coordinator coordinator, String field) {
        List<Alarm> due = alarms.values().stream()
                .filter(alarm -> alarm.field().equals(field))
                .filter(alarm -> alarm.at() != null && !alarm.at().isAfter(now))
                .sorted(Comparator.comparing(Alarm::at))
                .toList();
        for (Alarm alarm : due) {
            alarms.put(alarm.key(), new Alarm(alarm.key(), null));
            apply(coordinator.wake(this, alarm));
        }
    }

    /** Returns what went out, in order, each key and receiver once. */
    public List<Letter> letters() {
        return List.copyOf(letters.values());
    }

    /** Returns all work by key, as it is now. */
    public Map<String, Work> work() {
        return Map.copyOf(work);
    }

    /** Returns all alarms by key; one that was stopped or has rung has no time. */
    public Map<String, Alarm> alarms() {
        return Map.copyOf(alarms);
    }

    /** Returns the HSA-id of the provider above a unit, or the unit itself if there is none. */
    public String provider(String unit) {
        return new Hierarchy(organisations).provider(unit);
    }

    @Override
    public String person() {
        return PERSON;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Organisations organisations() {
        return organisations;
    }

    @Override
    public KeyedHash hash() {
        return HASH;
    }

    @Override
    public <R extends Resource> List<StoredResource> resources(Class<R> type) {
        return kept.values().stream()
                .filter(stored -> type.isInstance(stored.resource()))
                .toList();
    }

    @Override
    public Map<String, List<TrackedStayEvent>> stays() {
        return Map.copyOf(stays);
    }

    @Override
    public List<Act> acts(String caseId) {
        return new ArrayList<>(acts.getOrDefault(caseId, Map.of()).values());
    }

    @Override
    public boolean isAnothers(String caseId) {
        return !family.contains(begunFor.getOrDefault(caseId, PERSON));
    }

    private static MessageKey key(Resource resource) {
        return MessageKey.of("test", resource.fhirType(), ("" + resource.getIdPart()).getBytes(StandardCharsets.UTF_8));
    }
}
