package se.brygga.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.record.AuditLog.Entry;
import se.brygga.core.record.RecordUnavailable;

class HeadsAndRetentionTest {

    private static final Clock CLOCK = Clock.fixed(Accesses.NOON, ZoneOffset.UTC);

    private final MemoryAudit log = new MemoryAudit();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AuditMeters meters = new AuditMeters(registry);
    private HeadsFile heads;

    @BeforeEach
    void chooseFile(@TempDir Path folder) {
        heads = new HeadsFile(folder.resolve("elsewhere/heads.txt"), new KeyedHash(new byte[32]));
    }

    @Test
    void endIsSignedOnceAndAgainWhenTheLogHasGrown() {
        var keeping = new HeadKeeping(log::head, heads, CLOCK, meters);
        keeping.keep();
        append(Accesses.NOON);
        keeping.keep();
        keeping.keep();
        append(Accesses.NOON);
        keeping.close();

        assertThat(heads.read().heads())
                .extracting(head -> head.head().sequence())
                .containsExactly(1L, 2L);
    }

    @Test
    void placeThatCannotBeWrittenIsCountedAndStopsNothing(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        var lost = new HeadsFile(file.resolve("heads.txt"), new KeyedHash(new byte[32]));
        append(Accesses.NOON);
        new HeadKeeping(log::head, lost, CLOCK, meters).keep();

        assertThat(registry.counter("brygga.audit.head.failures").count()).isEqualTo(1);
    }

    @Test
    void oldEntriesGoAndTheLogStaysWhole() {
        append(Instant.parse("2016-11-20T22:59:59Z"));
        append(Instant.parse("2016-11-20T23:00:00Z"));
        List<Instant> cuts = new ArrayList<>();
        AuditRetention.Cut cut = before -> {
            cuts.add(before);
            return log.cut(before);
        };
        retention(cut, Period.ofYears(10)).tidy();

        assertThat(cuts).containsExactly(Instant.parse("2016-11-20T23:00:00Z"));
        assertThat(fault()).isEmpty();
    }

    @Test
    void retentionThatACrashInterruptedLeavesTheLogWhole() {
        append(Instant.parse("2016-11-18T12:00:00Z"));
        append(Instant.parse("2016-11-19T12:00:00Z"));
        append(Accesses.NOON);
        AuditRetention.Cut crashing = before -> {
            log.cut(Instant.parse("2016-11-19T00:00:00Z"));
            throw new RecordUnavailable("The hub was killed", null);
        };
        retention(crashing, Period.ofYears(10)).tidy();
        assertThat(log.entries()).hasSize(2);
        assertThat(fault()).isEmpty();

        retention(log::cut, Period.ofYears(10)).tidy();
        assertThat(log.entries()).hasSize(1);
        assertThat(fault()).isEmpty();
    }

    @Test
    void whatIsMissingBehindAnInterruptedRetentionIsFoundAllTheSame() {
        append(Instant.parse("2016-11-18T12:00:00Z"));
        append(Instant.parse("2016-11-19T12:00:00Z"));
        append(Accesses.NOON);
        retention(before -> 0, Period.ofYears(10)).tidy();
        log.remove(sequence -> sequence == 1);

        assertThat(fault()).contains(new ChainFault(ChainFault.Kind.BEGINS_LATE, 2));
    }

    @Test
    void logOfOldEntriesAloneMayBecomeEmpty() {
        append(Instant.parse("2016-11-20T22:59:59Z"));
        retention(log::cut, Period.ofYears(10)).tidy();

        assertThat(log.entries()).isEmpty();
        assertThat(fault()).isEmpty();
    }

    @Test
    void nothingGoesWhileNothingIsOld() {
        append(Accesses.NOON);
        retention(before -> 0, Period.ofYears(10)).tidy();

        assertThat(heads.read().heads()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P4Y", "P4Y11M", "P0D", "P-10Y"})
    void lessThanFiveYearsIsRefused(String keep) {
        assertThatThrownBy(() -> retention(before -> 0, Period.parse(keep)))
                .hasMessageContaining("brygga.audit.keep is " + Period.parse(keep))
                .hasMessageContaining("at least 5 years");
    }

    private Optional<ChainFault> fault() {
        return ChainVerification.verify(log, heads.read(), sequence -> {}).fault();
    }

    private AuditRetention retention(AuditRetention.Cut cut, Period keep) {
        return new AuditRetention(new AuditRetention.Front(log, cut), heads, keep, CLOCK);
    }

    private void append(Instant at) {
        log.append(new Entry(at, "somebody", "read", "person", "kind=READ"));
    }
}
