package se.brygga.app.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.brygga.access.decision.Decision.Reason;
import se.brygga.access.reader.Bodies;
import se.brygga.access.reader.Role;
import se.brygga.app.reading.ReadingLog.Denial;
import se.brygga.coordination.plan.AsSent;
import se.brygga.core.identifier.IdentifierSystems;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.record.Narrowing;
import se.brygga.core.record.PersonFile;
import se.brygga.core.record.RecordReader;
import se.brygga.core.record.RecordedResource;

/** Reads, decides, logs, and only then returns (security.md 3.1, 4.2). Holds nothing between two calls. */
public final class DecidingReadRecord implements ReadRecord {

    private static final String PATIENT = "Patient";

    private final RecordReader record;
    private final Law law;
    private final ReadingLog log;
    private final IdentifierSystems systems;
    private final Bodies bodies;

    /** Takes the record, the law and the log, and what composing a Patient needs to know. */
    public DecidingReadRecord(RecordReader record, Law law, ReadingLog log, IdentifierSystems systems, Bodies bodies) {
        this.record = record;
        this.law = law;
        this.log = log;
        this.systems = systems;
        this.bodies = bodies;
    }

    private Copies copies(Access access, PersonFile file, Judgement judgement) {
        return new Copies(
                file, judgement, new Copies.To(access.caller().reader().provider(), bodies, systems));
    }

    @Override
    public Optional<PersonView> open(Access access, String person, Set<String> types) {
        return view(access, person, new Wanted(types, null, List.of()));
    }

    @Override
    public Optional<PersonView> find(Access access, List<PersonIdentifier> identifiers) {
        String person = record.person(identifiers).orElse(null);
        return view(access, person, new Wanted(Set.of(PATIENT), null, identifiers));
    }

    /**
     * What of a person is wanted.
     *
     * @param types beside Patient; empty for all
     * @param reference given if nothing but the Patient is read
     * @param asked what the caller named the person by; empty if by its id
     */
    private record Wanted(Set<String> types, String reference, List<PersonIdentifier> asked) {}

    private Optional<PersonView> view(Access access, String person, Wanted wanted) {
        Optional<PersonFile> found = person == null ? Optional.empty() : file(person);
        if (found.isEmpty()) {
            return unknown(access, person, wanted.reference());
        }
        PersonFile file = found.get();
        Judgement judgement = judge(access, file);
        List<Permitted> resources = new Selection(access, file, copies(access, file, judgement))
                .of(judgement, wanted.types(), wanted.asked());
        // A system that keeps nothing of a person has no more to do with it than with one whom nobody knows.
        boolean stranger =
                access.caller().reader().system() && judgement.shown().isEmpty();
        if (stranger || wanted.reference() != null && resources.isEmpty()) {
            log.absent(access, file.person(), wanted.reference(), judgement.why(one -> true));
            return Optional.empty();
        }
        log.seen(access, file.person(), wanted.reference(), judgement.grounds());
        return Optional.of(
                new PersonView(file.person(), file.family(), resources, judgement.omissions(), judgement.nameable()));
    }

    private Optional<PersonFile> file(String person) {
        return record.open(person, Set.of()).map(DecidingReadRecord::withoutWhatWasSent);
    }

    /** What systems sent of joint plans is not shown beside what is kept of them. */
    static PersonFile withoutWhatWasSent(PersonFile whole) {
        List<RecordedResource> kept = whole.resources().stream()
                .filter(one -> !AsSent.is(one.stored().resource()))
                .toList();
        return kept.size() == whole.resources().size()
                ? whole
                : new PersonFile(whole.person(), whole.family(), kept, whole.registers(), whole.reported());
    }

    /** A person whom the record does not know looks like one whom the caller has nothing to do with. */
    private Optional<PersonView> unknown(Access access, String person, String reference) {
        if (access.caller().reader() != null && !access.caller().reader().system()) {
            throw log.refused(access, person, Reason.NO_RELATION);
        }
        log.absent(access, person, reference, Denial.ABSENT);
        return Optional.empty();
    }

    private Judgement judge(Access access, PersonFile file) {
        Judgement judgement = law.judge(access.caller().reader(), file, access.at());
        boolean elsewhere = access.caller().scopes().onlyPatient() && !PatientContext.holds(access.caller(), file);
        Optional<Reason> gate = elsewhere ? Optional.of(Reason.NO_RELATION) : judgement.gate();
        if (gate.isPresent()) {
            throw log.refused(access, file.person(), gate.get());
        }
        return judgement;
    }

    @Override
    public Optional<Permitted> read(Access access, String type, String id) {
        if (type.equals(PATIENT)) {
            return view(access, id, new Wanted(Set.of(PATIENT), PATIENT + '/' + id, List.of()))
                    .flatMap(PersonView::patient);
        }
        String reference = type + '/' + id;
        Optional<RecordedResource> found = record.find(type, id);
        Optional<PersonFile> file =
                found.flatMap(one -> Optional.ofNullable(one.stored().person())).flatMap(this::file);
        if (file.isEmpty()) {
            log.absent(access, null, reference, Denial.ABSENT);
            return Optional.empty();
        }
        return decided(access, file.get(), reference);
    }

    /** From the file, not from what was found first: between the two a block may have come. */
    private Optional<Permitted> decided(Access access, PersonFile file, String reference) {
        Judgement judgement = law.judge(access.caller().reader(), file, access.at());
        var entry = judgement.decisions().entrySet().stream()
                .filter(one -> one.getKey().reference().equals(reference))
                .findFirst();
        boolean shows = entry.isPresent()
                && judgement.gate().isEmpty()
                && entry.get().getValue().shows()
                && PatientContext.scopes(access.caller(), file)
                        .covers(access.action(), entry.get().getKey().stored().resource());
        if (!shows) {
            log.absent(access, file.person(), reference, judgement.why(one -> one.reference()
                    .equals(reference)));
            return Optional.empty();
        }
        log.seen(access, file.person(), reference, entry.get().getValue().grounds());
        return Optional.of(copies(access, file, judgement)
                .of(entry.get().getKey(), entry.get().getValue()));
    }

    @Override
    public List<Permitted> history(Access access, String type, String id) {
        if (!access.caller().is(Role.SYSTEM)) {
            throw log.refused(access, null, Reason.ROLE_SCOPE);
        }
        Optional<Permitted> newest = read(access, type, id);
        if (newest.isEmpty() || type.equals(PATIENT)) {
            return newest.stream().toList();
        }
        return record.history(type, id).stream()
                .filter(one -> one.stored().custodian().equals(newest.get().custodian()))
                .map(Copies::version)
                .toList();
    }

    @Override
    public List<Permitted> ofOwnUnit(Access access, String type, Narrowing wanted) {
        Optional<Reason> gate = law.gateWithoutPerson(access);
        if (gate.isPresent()) {
            throw log.refused(access, null, gate.get());
        }
        return new OwnTasks(record, law, log)
                .list(
                        access,
                        type,
                        wanted,
                        new Copies.To(access.caller().reader().provider(), bodies, systems));
    }
}
