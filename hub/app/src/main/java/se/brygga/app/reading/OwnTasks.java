package se.brygga.app.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.brygga.access.audit.AccessEvent.Kind;
import se.brygga.access.reader.Reader;
import se.brygga.core.record.PersonFile;
import se.brygga.core.record.RecordReader;
import se.brygga.core.record.RecordedResource;

/** The Tasks that name a reader's own unit as owner or requester (view.md 3.6): the one list of many persons that anybody may have. */
final class OwnTasks {

    private static final int MOST = 5_000;

    private final RecordReader record;
    private final Law law;
    private final ReadingLog log;

    OwnTasks(RecordReader record, Law law, ReadingLog log) {
        this.record = record;
        this.law = law;
        this.log = log;
    }

    /** Returns them, the latest first; throws {@link TooMany} rather than leave any out. */
    List<Permitted> list(Access access, String type, Copies.To to) {
        List<RecordedResource> own =
                record.ofUnit(type, access.caller().reader().unit(), MOST + 1);
        if (own.size() > MOST) {
            throw new TooMany(MOST);
        }
        Map<RecordedResource, Permitted> shown = new LinkedHashMap<>();
        own.stream().filter(one -> PatientContext.covers(access, one)).forEach(one -> permitted(access, one, to)
                .ifPresent(permitted -> shown.put(one, permitted)));
        log.seenAll(access, List.copyOf(shown.keySet()), Kind.SEARCH);
        return List.copyOf(shown.values());
    }

    /** What the unit keeps itself is its own work; what others keep is decided on as everywhere. */
    private Optional<Permitted> permitted(Access access, RecordedResource one, Copies.To to) {
        Reader reader = access.caller().reader();
        boolean kept = reader.provider().equals(one.stored().custodian())
                && reader.unit().equals(one.stored().unit());
        return kept
                ? Optional.of(Copies.version(one))
                : Optional.ofNullable(one.stored().person())
                        .flatMap(person -> record.open(person, Set.of()))
                        .flatMap(file -> decided(access, file, one, to));
    }

    private Optional<Permitted> decided(Access access, PersonFile file, RecordedResource one, Copies.To to) {
        Judgement judgement = law.judge(access.caller().reader(), file, access.at());
        if (judgement.gate().isPresent()) {
            return Optional.empty();
        }
        Copies copies = new Copies(file, judgement, to);
        return judgement.shown().entrySet().stream()
                .filter(entry -> entry.getKey().reference().equals(one.reference()))
                .findFirst()
                .map(entry -> copies.of(entry.getKey(), entry.getValue()));
    }
}
