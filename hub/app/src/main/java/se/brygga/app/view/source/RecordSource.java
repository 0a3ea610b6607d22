package se.brygga.app.view.source;

import java.util.List;
import java.util.Set;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.PersonView;
import se.brygga.app.reading.ReadRecord;

/** The hub's own record, which holds what every connected body has sent: one reading, one entry in the log, one decision for all. */
public final class RecordSource implements Source {

    /** Its name in addresses. */
    public static final String CODE = "record";

    private final ReadRecord records;

    /** Takes the door. */
    public RecordSource(ReadRecord records) {
        this.records = records;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String custodian() {
        return null;
    }

    @Override
    public Answer read(Access access, String person) {
        return Answer.whole(records.open(access, person, Set.of())
                .orElseGet(() -> new PersonView(person, List.of(person), List.of(), Set.of())));
    }
}
