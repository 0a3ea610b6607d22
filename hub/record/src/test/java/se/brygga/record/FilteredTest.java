package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.record.MessageState;
import se.brygga.core.record.RecordTransaction.Saved;
import se.brygga.core.record.StoredMessage;

/** The receive filter (messages.md 1): that a message came, and nothing else. */
class FilteredTest {

    @OnBothDatabases
    void onlyThatItCameIsKept(TestRecord record) {
        assertThat(record.save(filtered("1"))).isEqualTo(Saved.NEW);
        assertThat(record.rows("message_content")).isZero();
        StoredMessage found = record.messages().open(Given.key("1").id()).orElseThrow();
        assertThat(found.state()).isEqualTo(MessageState.FILTERED);
        assertThat(found.message().content()).isEmpty();
        assertThat(found.message().lane()).isEmpty();
        assertThat(found.losses()).isNull();
        assertThat(found.message().receivedAt()).isEqualTo(Given.NOON);
        assertThat(found.message().acknowledgement()).isEqualTo(new byte[] {65, 65});
    }

    @OnBothDatabases
    void whatWasParkedIsPurgedWhenItIsFiltered(TestRecord record) {
        record.save(Given.parked(Given.inbox("1")));
        assertThat(record.save(filtered("1"))).isEqualTo(Saved.NEW);
        record.save(Given.stored("2"));
        record.run(t -> t.replayed(filtered("2")));
        assertThat(record.rows("message_content")).isZero();
        assertThat(record.rows("message where lane <> ''")).isZero();
        assertThat(record.messages().counts().messages()).isEqualTo(Map.of("mellanland-ehr|FILTERED", 2L));
    }

    @OnBothDatabases
    void sameKeyAgainIsADuplicate(TestRecord record) {
        record.save(filtered("1"));
        assertThat(record.save(filtered("1"))).isEqualTo(Saved.ALREADY);
        assertThat(record.save(Given.stored("1"))).isEqualTo(Saved.ALREADY);
        assertThat(record.rows("message_content")).isZero();
    }

    @OnBothDatabases
    void itIsCountedButNotShownAmongTheOthers(TestRecord record) {
        record.save(Given.stored("1"));
        record.save(filtered("2"));
        assertThat(ids(record.messages().newest(null, null, 9))).containsExactly("1");
        assertThat(ids(record.messages().newest(null, "mellanland-ehr", 9))).containsExactly("1");
        assertThat(ids(record.messages().newest(MessageState.FILTERED, null, 9)))
                .containsExactly("2");
        assertThat(record.messages().counts().messages())
                .isEqualTo(Map.of("mellanland-ehr|STORED", 1L, "mellanland-ehr|FILTERED", 1L));
    }

    /** A system whose messages concern nobody here is not silent; one whose messages are refused or parked is. */
    @OnBothDatabases
    void whatWasTakenLastIsStoredOrOfNobodysConcern(TestRecord record) {
        assertThat(record.messages().lastTaken("mellanland-ehr")).isEmpty();
        record.save(Given.parked(Given.inbox("1")));
        assertThat(record.messages().lastTaken("mellanland-ehr")).isEmpty();
        record.save(filtered("2"));
        assertThat(record.messages().lastTaken("mellanland-ehr")).hasValue(Given.NOON);
        record.save(Given.stored("3"));
        assertThat(record.messages().lastTaken("mellanland-ehr")).hasValue(Given.NOON);
        assertThat(record.messages().lastTaken("akerby-homecare")).isEmpty();
    }

    private static StoredMessage filtered(String controlId) {
        InboxMessage message = Given.inbox(controlId);
        return new StoredMessage(message, MessageState.FILTERED, null, null, null, false, "{}", 0, 0, 0);
    }

    private static List<String> ids(List<StoredMessage> messages) {
        return messages.stream().map(m -> m.message().controlId()).toList();
    }
}
