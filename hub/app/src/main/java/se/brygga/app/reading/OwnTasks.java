package se.brygga.app.reading;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.brygga.access.audit.AccessEvent.Kind;
import se.brygga.access.reader.Reader;
import se.brygga.core.record.Narrowing;
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
    List<Permitted> list(Access access, String type, Narrowing wanted, Copies.To to) {
        List<RecordedResource> own =
                record.ofUnit(type, access.caller().reader().unit(), wanted, MOST + 1);
        if (own.size() > MOST) {
            throw new TooMany(MOST);
        }
        List<RecordedResource> asked =
                own.stream().filter(one -> PatientContext.covers(access, one)).toList();
        Map<String, Map<String, Permitted>> ofOthers = ofOthers(access, asked, to);
        Map<RecordedResource, Permitted> shown = new LinkedHashMap<>();
        for (RecordedResource one : asked) {
            Permitted permitted = isKept(access, one)
                    ? Copies.version(one)
                    : ofOthers.getOrDefault(one.stored().person(), Map.of()).get(one.reference());
            if (permitted != null) {
                shown.put(one, permitted);
            }
        }
        log.seenAll(access, List.copyOf(shown.keySet()), Kind.SEARCH);
        return List.copyOf(shown.values());
    }

    /** What the unit keeps itself is its own work; what others keep is decided on as everywhere. */
    private static boolean isKept(Access access, RecordedResource one) {
        Reader reader = access.caller().reader();
        return reader.provider().equals(one.stored().custodian())
                && reader.unit().equals(one.stored().unit());
    }

    /** By person and reference: a whole person is opened and judged once, not once for each Task, and let go before the next. */
    private Map<String, Map<String, Permitted>> ofOthers(Access access, List<RecordedResource> asked, Copies.To to) {
        Map<String, Set<String>> persons = asked.stream()
                .filter(one -> !isKept(access, one) && one.stored().person() != null)
                .collect(groupingBy(one -> one.stored().person(), mapping(RecordedResource::reference, toSet())));
        Map<String, Map<String, Permitted>> permitted = new HashMap<>();
        persons.forEach((person, references) -> record.open(person, Set.of())
                .ifPresent(file -> permitted.put(person, decided(access, file, references, to))));
        return permitted;
    }

    private Map<String, Permitted> decided(Access access, PersonFile file, Set<String> references, Copies.To to) {
        Judgement judgement = law.judge(access.caller().reader(), file, access.at());
        if (judgement.gate().isPresent()) {
            return Map.of();
        }
        Copies copies = new Copies(file, judgement, to);
        Map<String, Permitted> permitted = new HashMap<>();
        judgement.shown().forEach((one, why) -> {
            if (references.contains(one.reference())) {
                permitted.put(one.reference(), copies.of(one, why));
            }
        });
        return permitted;
    }
}
