package se.brygga.app.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.access.decision.Decision.Reason;
import se.brygga.access.reader.Bodies;
import se.brygga.core.identifier.IdentifierSystems;
import se.brygga.core.record.PersonFile;
import se.brygga.core.record.RecordReader;
import se.brygga.core.record.RecordedResource;

/** Reads lists person by person: each is opened, decided on and let go before the next; those that have a row are logged at once. */
public final class DecidingLists implements ReadLists {

    private static final int MOST = 5_000;

    /** Ids only: each is looked at, and one is opened. */
    private static final int ALL = 1_000_000;

    private final RecordReader record;
    private final Law law;
    private final ReadingLog log;
    private final Names names;
    private final PermittedFile.House house;
    private final Failures failures;

    /** What composing a Patient needs to know. */
    public record Names(Bodies bodies, IdentifierSystems systems) {}

    /** Takes the record, the law and the log, what composing a Patient needs to know, and who there is. */
    public DecidingLists(RecordReader record, Law law, ReadingLog log, Names names, PermittedFile.House house) {
        this.record = record;
        this.law = law;
        this.log = log;
        this.names = names;
        this.house = house;
        this.failures = new Failures(record, house);
    }

    @Override
    public <T> List<T> rows(Access access, Look look, Span span, Function<Listed, Optional<T>> row) {
        pass(access);
        Wanted wanted = Wanted.of(access, look, span);
        List<String> persons = wanted.persons(record, MOST + 1);
        if (persons.size() > MOST) {
            throw new TooMany(MOST);
        }
        return rows(access, wanted, persons, row);
    }

    @Override
    public <T> Optional<T> row(Access access, One one, Function<Listed, Optional<T>> row) {
        pass(access);
        Wanted wanted = Wanted.everOf(access, one.look());
        List<String> persons = one.task() == null
                ? wanted.persons(record, ALL).stream().filter(one.person()).toList()
                : record.find("Task", one.task()).map(task -> task.stored().person()).stream()
                        .toList();
        return rows(access, wanted, persons, row).stream().findFirst();
    }

    private void pass(Access access) {
        Optional<Reason> gate = law.gateWithoutPerson(access);
        if (gate.isPresent()) {
            throw log.refused(access, null, gate.get());
        }
    }

    private <T> List<T> rows(Access access, Wanted wanted, List<String> persons, Function<Listed, Optional<T>> row) {
        Map<String, T> rows = new LinkedHashMap<>();
        Set<String> looked = new LinkedHashSet<>();
        for (String person : persons) {
            record.open(person, Set.of())
                    .filter(file -> looked.add(file.person()))
                    .flatMap(file -> listed(access, wanted, file))
                    .flatMap(row)
                    .ifPresent(one -> rows.put(person, one));
        }
        log.seenAll(access, access.kind(), List.copyOf(rows.keySet()));
        return new ArrayList<>(rows.values());
    }

    private Optional<Listed> listed(Access access, Wanted wanted, PersonFile whole) {
        PersonFile file = DecidingReadRecord.withoutWhatWasSent(whole);
        Judgement judgement = law.judge(access.caller().reader(), file, access.at());
        var to = new Copies.To(access.caller().reader().provider(), names.bodies(), names.systems());
        var copies = new Copies(file, judgement, to);
        Optional<PersonView> view = judgement.gate().isPresent()
                ? Optional.empty()
                : Optional.of(new PersonView(
                        file.person(),
                        file.family(),
                        new Selection(access, file, copies).of(judgement, Set.of(), List.of()),
                        judgement.omissions()));
        var post = new OwnPost(access, wanted, file, house);
        List<Permitted> own = new ArrayList<>();
        for (RecordedResource one : post.all()) {
            if (post.isOwn(one)) {
                own.add(Copies.version(one));
            } else if (view.isPresent()) {
                Optional.ofNullable(judgement.shown().get(one)).ifPresent(why -> own.add(copies.of(one, why)));
            }
        }
        if (own.isEmpty()) {
            return Optional.empty();
        }
        var listed = new Listed(file.person(), view, named(view, file), own, List.of());
        return Optional.of(
                wanted.look() == Look.TEAM ? listed.failing(failures.of(access, file, listed.whole())) : listed);
    }

    private Patient named(Optional<PersonView> view, PersonFile file) {
        return view.flatMap(PersonView::patient)
                .filter(one -> ((Patient) one.shared()).hasName())
                .map(one -> (Patient) one.copy())
                .orElseGet(() -> LetterName.of(file, names.systems()));
    }
}
