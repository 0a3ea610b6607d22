package se.brygga.access.register;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.access.decision.Block;
import se.brygga.access.decision.Circumstances;
import se.brygga.access.decision.Emergency;
import se.brygga.access.decision.Ground;
import se.brygga.access.decision.LegalSettings;
import se.brygga.access.decision.PersonState;
import se.brygga.access.decision.Relation;
import se.brygga.access.decision.RelationStatement;
import se.brygga.access.decision.Validity;
import se.brygga.access.reader.Reader;
import se.brygga.core.record.RegisterEntry;

/**
 * What the registers say about one person, for one reader at one moment (SVOD 2:2-2:3, 3:1-3:6; domain.md 5).
 *
 * <p>Blocks, lifts and information are everybody's; a consent or an assessment counts for the provider that holds it, and for those
 * that count as one with it; an emergency for its own provider alone, as it is one user's at one place.
 */
public final class Registered {

    /** An emergency access ends after an hour at most (domain.md 5). */
    private static final Duration EMERGENCY = Duration.ofHours(1);

    private static final Map<String, Relation> RELATIONS = Map.of(
            "patient", Relation.PATIENT,
            "former", Relation.FORMER,
            "interventions", Relation.INTERVENTIONS,
            "investigation", Relation.INVESTIGATION);

    private final List<Entry> entries;
    private final Reader reader;
    private final LegalSettings settings;
    private final Instant now;

    private Registered(List<Entry> entries, Reader reader, LegalSettings settings, Instant now) {
        this.entries = entries;
        this.reader = reader;
        this.settings = settings;
        this.now = now;
    }

    /** Reads all entries about one person, annulled ones too. */
    public static Registered of(List<RegisterEntry> entries, Reader reader, LegalSettings settings, Instant now) {
        List<Entry> inOrder = entries.stream()
                .sorted(Comparator.comparing(
                        RegisterEntry::recordedAt, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(Entry::new)
                .toList();
        return new Registered(inOrder, reader, settings, now);
    }

    /** Returns the blocks that are not annulled, with their lifts. */
    public List<Block> blocks() {
        return Blocks.of(entries, now);
    }

    /** Returns the consents of the reader's provider, of any unit and time. */
    public List<Ground> consents() {
        return own("consent").flatMap(Registered::consents).toList();
    }

    private static Stream<Ground> consents(Entry entry) {
        Instant from = entry.validity().from();
        Instant until = entry.validity().until();
        return Stream.concat(
                entry.grantees("Practitioner").stream().map(user -> new Ground(entry.id(), user, null, from, until)),
                entry.grantees("Organization").stream().map(unit -> new Ground(entry.id(), null, unit, from, until)));
    }

    /**
     * Returns the emergency access of this user, at this provider and in the unit that the entry names, that is in force; one without
     * reason, or over an hour long, is none.
     */
    public Optional<Emergency> emergency() {
        return standing("emergency")
                .filter(entry -> entry.provider().equals(reader.provider()))
                .filter(entry -> entry.grantees("Practitioner").contains(reader.user()))
                .filter(entry -> isOfUnit(entry.grantees("Organization")))
                .filter(entry -> entry.code("register-reason")
                        .filter(text -> !text.isBlank())
                        .isPresent())
                .filter(entry -> isEmergency(entry.validity()))
                .map(entry -> new Emergency(
                        entry.id(),
                        entry.isTrue("emergency-consent-unobtainable"),
                        entry.isTrue("emergency-cannot-request-lift")))
                .reduce((older, newer) -> newer);
    }

    private boolean isOfUnit(List<String> units) {
        return units.isEmpty() || units.contains(reader.unit());
    }

    private boolean isEmergency(Validity validity) {
        return validity.holds(now)
                && validity.until() != null
                && Duration.between(validity.from(), validity.until()).compareTo(EMERGENCY) <= 0;
    }

    /** Returns what the person's state is, by the Patients of all custodians and the assessments of the reader's provider. */
    public PersonState person(List<Patient> patients) {
        return new Capacities(own("assessment").toList(), settings.childMayConsentFrom(), now).of(patients);
    }

    /** Returns what source systems state of their tie to the person. */
    public List<RelationStatement> relations() {
        return standing("relation")
                .flatMap(entry -> entry
                        .code("relation")
                        .map(RELATIONS::get)
                        .map(relation ->
                                new RelationStatement(entry.id(), entry.provider(), relation, entry.validity()))
                        .stream())
                .toList();
    }

    /** Returns the HSA-ids of the providers that have informed the person before sharing (SVOD 2:2). */
    public Set<String> informed() {
        return standing("information")
                .filter(entry -> entry.validity().holds(now))
                .map(Entry::provider)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns all of it for a decision, with the tie that {@code Relations} has found. */
    public Circumstances circumstances(Relation relation, List<Patient> patients) {
        return new Circumstances(relation, blocks(), consents(), person(patients), emergency(), now);
    }

    private Stream<Entry> standing(String kind) {
        return entries.stream().filter(entry -> entry.is(kind) && entry.permits() && entry.provider() != null);
    }

    private Stream<Entry> own(String kind) {
        return standing(kind)
                .filter(entry ->
                        reader.provider() != null && settings.bodies().same(reader.provider(), entry.provider()));
    }
}
