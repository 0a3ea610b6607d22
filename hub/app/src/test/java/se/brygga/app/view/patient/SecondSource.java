package se.brygga.app.view.patient;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.r4.model.DocumentReference;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.PersonView;
import se.brygga.app.view.source.Source;

/** A source beside the record: slow for whom a test says, failed or partial for persons of that name. */
final class SecondSource implements Source {

    /** How long it takes for a person. */
    static final Map<String, Duration> SLOW = new ConcurrentHashMap<>();

    @Override
    public String code() {
        return "sjostad";
    }

    @Override
    public String custodian() {
        return "SE2120009986-O1";
    }

    @Override
    public Answer read(Access access, String person) {
        try {
            Thread.sleep(SLOW.getOrDefault(person, Duration.ZERO).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        if (person.equals("failed")) {
            throw new IllegalStateException("the source of this test is down");
        }
        var rich = new Rich();
        if (!Set.of("empty", "withheld").contains(person)) {
            var note = new DocumentReference()
                    .setType(Rich.words("Daganteckning"))
                    .setDescription("Från en annan kommun")
                    .setDate(Rich.day(4));
            rich.add(note, custodian(), "SE2120009986-HTJ01", 4);
        }
        var view = new PersonView(person, List.of(person), rich.all(), Set.of());
        return person.equals("partial") ? new Answer(view, 2, 3) : Answer.whole(view);
    }
}
