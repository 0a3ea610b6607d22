package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import se.brygga.core.record.AuditLog.Entry;
import se.brygga.core.record.AuditLog.Numbered;

class AuditRetentionTest {

    private static final Instant FIVE_YEARS_AGO =
            TestRecord.WRITTEN.atOffset(ZoneOffset.UTC).minusYears(5).toInstant();

    @OnBothDatabases
    void whatIsCutAtTheFrontIsGoneAndTheChainHolds(TestRecord record) {
        append(record, -30, -20, -10, 10, 20);
        assertThat(record.audit().cut(FIVE_YEARS_AGO)).isEqualTo(3);
        assertThat(sequences(record)).containsExactly(4L, 5L);
        assertThat(record.audit().firstBroken()).isEqualTo(-1);
        append(record, 30);
        record.reopen();
        assertThat(record.audit().firstBroken()).isEqualTo(-1);
        assertThat(record.audit().head().sequence()).isEqualTo(6);
        assertThat(record.audit().cut(FIVE_YEARS_AGO)).isZero();
    }

    /** Entries come nearly in the order of time; what lies behind a younger one stays, so that the rest is one chain. */
    @OnBothDatabases
    void oldEntryBehindAYoungOneStays(TestRecord record) {
        append(record, -30, 10, -20, 20);
        assertThat(record.audit().cut(FIVE_YEARS_AGO)).isEqualTo(1);
        assertThat(sequences(record)).containsExactly(2L, 3L, 4L);
        assertThat(record.audit().firstBroken()).isEqualTo(-1);
    }

    @OnBothDatabases
    void logMayBecomeEmptyAndGoesOn(TestRecord record) {
        append(record, -30, -20);
        assertThat(record.audit().cut(FIVE_YEARS_AGO)).isEqualTo(2);
        assertThat(record.audit().firstBroken()).isEqualTo(-1);
        append(record, 1);
        assertThat(sequences(record)).containsExactly(3L);
        assertThat(record.audit().firstBroken()).isEqualTo(-1);
    }

    @OnBothDatabases
    void lessThanFiveYearsIsRefused(TestRecord record) {
        append(record, -30);
        assertThatThrownBy(() -> record.audit().cut(FIVE_YEARS_AGO.plusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("five years");
        assertThat(sequences(record)).containsExactly(1L);
    }

    @OnBothDatabases
    void brokenLogIsNotCut(TestRecord record) {
        append(record, -30, -20, 10);
        record.sql().sql("update audit_event set who = 'x' where sequence = 3").update();
        assertThatThrownBy(() -> record.audit().cut(FIVE_YEARS_AGO))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("broken at 3");
        assertThat(sequences(record)).hasSize(3);
    }

    @OnBothDatabases
    void rowDeletedAfterACutIsFound(TestRecord record) {
        append(record, -30, -20, 10, 20);
        record.audit().cut(FIVE_YEARS_AGO);
        record.sql().sql("delete from audit_event where sequence = 3").update();
        assertThat(record.audit().firstBroken()).isEqualTo(3);
    }

    @OnBothDatabases
    void frontDeletedWithoutACutIsFound(TestRecord record) {
        append(record, -30, -20, 10);
        record.audit().cut(FIVE_YEARS_AGO);
        record.sql().sql("delete from audit_checkpoint").update();
        assertThat(record.audit().firstBroken()).isEqualTo(1);
    }

    @OnBothDatabases
    void moreThanOneTransactionCanCutIsCutWhole(TestRecord record) {
        record.audit().append(Collections.nCopies(10_500, entry(-10)));
        append(record, 10);
        assertThat(record.audit().cut(FIVE_YEARS_AGO)).isEqualTo(10_500);
        assertThat(sequences(record)).containsExactly(10_501L);
        assertThat(record.audit().firstBroken()).isEqualTo(-1);
    }

    /** Appends entries so many seconds after the moment five years ago. */
    private static void append(TestRecord record, int... seconds) {
        for (int second : seconds) {
            record.audit().append(entry(second));
        }
    }

    private static Entry entry(int seconds) {
        return new Entry(FIVE_YEARS_AGO.plusSeconds(seconds), "reader", "read", "1", "what", "{}");
    }

    private static List<Long> sequences(TestRecord record) {
        return record.audit().after(0, 100).stream().map(Numbered::sequence).toList();
    }
}
