package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import se.brygga.core.key.MessageKey;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Refusal;
import se.brygga.core.record.MessageState;
import se.brygga.core.record.RecordTransaction.Saved;
import se.brygga.core.record.StoredMessage;

class MessagesTest {

    @OnBothDatabases
    void messageComesBackAsItWasKept(TestRecord record) {
        StoredMessage given = Given.stored("1");
        assertThat(record.save(given)).isEqualTo(Saved.NEW);

        StoredMessage found = record.messages().open(given.message().key().id()).orElseThrow();
        assertThat(found).usingRecursiveComparison().isEqualTo(given);
        StoredMessage listed = record.messages().find(given.message().key()).orElseThrow();
        assertThat(listed.message().content()).isEmpty();
        assertThat(listed.message().acknowledgement()).isEqualTo(new byte[] {65, 65});
    }

    @OnBothDatabases
    void sameKeyAgainChangesNothing(TestRecord record) {
        record.save(Given.stored("1"));
        assertThat(record.save(Given.parked(Given.inbox("1")))).isEqualTo(Saved.ALREADY);
        assertThat(record.messages().find(Given.key("1")).orElseThrow().state()).isEqualTo(MessageState.STORED);
        assertThat(record.messages().counts().messages()).isEqualTo(Map.of("mellanland-ehr|STORED", 1L));
    }

    @OnBothDatabases
    void sameKeyTwiceInOneTransactionIsKeptOnce(TestRecord record) {
        List<Saved> saved = record.write(t -> List.of(t.message(Given.stored("1")), t.message(Given.stored("1"))));
        assertThat(saved).containsExactly(Saved.NEW, Saved.ALREADY);
    }

    @OnBothDatabases
    void parkedMessageIsOverwritten(TestRecord record) {
        record.save(Given.parked(Given.inbox("1")));
        assertThat(record.save(Given.stored("1"))).isEqualTo(Saved.NEW);

        StoredMessage found = record.messages().open(Given.key("1").id()).orElseThrow();
        assertThat(found).usingRecursiveComparison().isEqualTo(Given.stored("1"));
    }

    @OnBothDatabases
    void replayOverwritesStateAndLossReportOnly(TestRecord record) {
        record.save(Given.parked(Given.inbox("1")));
        var empty = Given.inbox("mellanland-ehr", "1", new byte[0]);
        var withoutContent = new InboxMessage(
                Given.key("1"),
                "mellanland-ehr",
                "hl7v2",
                "ADT^A01",
                "1",
                "",
                Given.NOON,
                StandardCharsets.UTF_8,
                empty.content(),
                null,
                null);
        record.run(t -> {
            t.replayed(Given.stored(withoutContent));
        });
        assertThat(record.messages().open(Given.key("1").id()).orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(Given.stored("1"));
        assertThatThrownBy(() -> record.run(t -> {
                    t.replayed(Given.stored("2"));
                }))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @OnBothDatabases
    void otherContentUnderOneControlIdIsFlagged(TestRecord record) {
        record.save(Given.stored("1"));
        InboxMessage other = Given.inbox("mellanland-ehr", "1", new byte[] {1});
        InboxMessage elsewhere = Given.inbox("akerby-homecare", "1", new byte[] {1});
        record.write(t -> List.of(t.message(Given.stored(other)), t.message(Given.stored(elsewhere))));

        assertThat(conflict(record, other.key())).isTrue();
        assertThat(conflict(record, elsewhere.key())).isFalse();
        assertThat(conflict(record, Given.key("1"))).isFalse();
    }

    @OnBothDatabases
    void emptyControlIdNeverConflicts(TestRecord record) {
        InboxMessage one = Given.inbox("sjostad-socialcare", "", new byte[] {1});
        InboxMessage two = Given.inbox("sjostad-socialcare", "", new byte[] {2});
        record.write(t -> List.of(t.message(Given.stored(one)), t.message(Given.stored(two))));
        assertThat(conflict(record, two.key())).isFalse();
    }

    @OnBothDatabases
    void refusedMessageKeepsItsRefusalAndAnEmptyAnswerStaysEmpty(TestRecord record) {
        InboxMessage taken = Given.inbox("9");
        var refused = new InboxMessage(
                taken.key(),
                taken.connector(),
                "hl7v2",
                "unknown",
                "",
                "",
                Given.NOON,
                StandardCharsets.UTF_8,
                new byte[0],
                new byte[0],
                new Refusal("PID3_MISSING", "PID-3", "No identifier"));
        var given = new StoredMessage(refused, MessageState.REFUSED, null, null, null, false, null, 0, 0, 0);
        record.save(given);

        StoredMessage found = record.messages().find(taken.key()).orElseThrow();
        assertThat(found.message()).usingRecursiveComparison().isEqualTo(refused);
        assertThat(found.code()).isEqualTo("PID3_MISSING");
        assertThat(record.save(given)).isEqualTo(Saved.ALREADY);
    }

    @OnBothDatabases
    void messageWithoutAnswerHasNone(TestRecord record) {
        InboxMessage taken = Given.inbox("8");
        var silent = new InboxMessage(
                taken.key(),
                taken.connector(),
                "csv",
                "decision",
                "",
                "",
                Given.NOON,
                StandardCharsets.UTF_8,
                taken.content(),
                null,
                null);
        record.save(Given.stored(silent));
        assertThat(record.messages().find(taken.key()).orElseThrow().message().acknowledgement())
                .isNull();
    }

    @OnBothDatabases
    void textWithTheZeroCharacterIsKept(TestRecord record) {
        InboxMessage odd = Given.inbox("mellanland-ehr", "a\0b", new byte[] {0, 1});
        record.save(Given.stored(odd));
        StoredMessage found = record.messages().open(odd.key().id()).orElseThrow();
        assertThat(found.message().controlId()).isEqualTo("a\uFFFDb");
        assertThat(found.message().content()).containsExactly(0, 1);
    }

    private static boolean conflict(TestRecord record, MessageKey key) {
        return record.messages().find(key).orElseThrow().conflict();
    }
}
