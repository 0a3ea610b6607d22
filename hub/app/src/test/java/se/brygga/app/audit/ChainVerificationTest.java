package se.brygga.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.audit.ChainFault.Kind;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.record.AuditLog.Entry;
import se.brygga.core.record.AuditLog.Head;

class ChainVerificationTest {

    private final MemoryAudit log = new MemoryAudit();
    private HeadsFile heads;

    @BeforeEach
    void fillAndSign(@TempDir Path folder) {
        heads = new HeadsFile(folder.resolve("heads.txt"), new KeyedHash(new byte[32]));
        append(3);
        sign(SignedHead.END);
        append(3);
    }

    @Test
    void wholeLogIsWhole() {
        var seen = new ArrayList<Long>();
        var result = ChainVerification.verify(log, heads.read(), seen::add);

        assertThat(result.fault()).isEmpty();
        assertThat(result.entries()).isEqualTo(6);
        assertThat(result.heads()).isEqualTo(1);
        assertThat(result.first()).isEqualTo(Accesses.NOON);
        assertThat(seen).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void case105TamperedRowIsReported() {
        log.change(2, entry -> by("somebody else", entry));
        assertThat(fault()).contains(new ChainFault(Kind.CHANGED, 2));
    }

    @Test
    void removedRowIsReported() {
        log.remove(sequence -> sequence == 5);
        assertThat(fault()).contains(new ChainFault(Kind.MISSING, 5));
    }

    @Test
    void rowsRemovedAtTheEndAreReported() {
        log.remove(sequence -> sequence > 4);
        assertThat(fault()).contains(new ChainFault(Kind.CUT_OFF, 5));
    }

    @Test
    void rewrittenLogIsReportedThoughEachHashIsRight() {
        log.rewrite(entry -> by("nobody", entry));
        assertThat(fault()).contains(new ChainFault(Kind.REWRITTEN, 3));
    }

    @Test
    void logThatEndsBeforeASignedHeadIsReported() {
        log.shorten(2);
        assertThat(fault()).contains(new ChainFault(Kind.BEYOND_END, 3));
    }

    @Test
    void rowsRemovedAtTheFrontAreReportedUnlessRetentionSignedIt() {
        append(1);
        log.remove(sequence -> sequence <= 4);
        assertThat(fault()).contains(new ChainFault(Kind.BEGINS_LATE, 5));
    }

    @Test
    void rowsRemovedUpToASignedEndAreReported() {
        log.remove(sequence -> sequence <= 3);
        assertThat(fault()).contains(new ChainFault(Kind.BEGINS_LATE, 4));
    }

    @Test
    void allRowsRemovedRightAfterASigningAreReported() {
        sign(SignedHead.END);
        log.remove(sequence -> true);
        assertThat(fault()).contains(new ChainFault(Kind.CUT_OFF, 1));
    }

    @Test
    void signedCutOfWhatTheLogDoesNotSayItCutIsReported() {
        signCut(3, Accesses.NOON.minus(Duration.ofDays(3_700)));
        log.remove(sequence -> sequence <= 3);
        assertThat(fault()).contains(new ChainFault(Kind.BEGINS_LATE, 4));
    }

    @Test
    void cutOfYoungEntriesIsReportedThoughItIsSigned() {
        signCut(6, Accesses.NOON);
        log.cut(Accesses.NOON.plusSeconds(1));
        assertThat(fault()).contains(new ChainFault(Kind.CUT_OFF, 1));
    }

    @Test
    void forgedHeadIsReported() throws IOException {
        String forged = SignedHead.end(Accesses.NOON, log.head())
                .line(new KeyedHash("another installation has its own secret".getBytes()));
        Files.writeString(heads.path(), forged + "\n", StandardOpenOption.APPEND);
        assertThat(fault()).contains(new ChainFault(Kind.HEAD_FORGED, 2));
    }

    @Test
    void fileOfAnotherInstallationIsToldFromAForgedHead() throws IOException {
        String other = SignedHead.end(Accesses.NOON, log.head())
                .line(new KeyedHash("another installation has its own secret".getBytes()));
        Files.writeString(heads.path(), other + "\n" + other + "\n");
        assertThat(fault()).contains(new ChainFault(Kind.HEADS_FOREIGN, 1));
    }

    @Test
    void signedLineOfAnotherVersionIsNoForgery() throws IOException {
        var key = new KeyedHash(new byte[32]);
        String said = "2026-11-21T10:00:00Z cut 3 " + "a".repeat(64);
        Files.writeString(heads.path(), said + " " + key.hex("audit-head", said) + "\n", StandardOpenOption.APPEND);
        assertThat(fault()).isEmpty();
        assertThat(heads.read().unread()).containsExactly(2);
    }

    @Test
    void headTornByACrashIsLeftOut() throws IOException {
        Files.writeString(heads.path(), "2026-11-21T10", StandardOpenOption.APPEND);
        assertThat(fault()).isEmpty();
    }

    @Test
    void emptyLogIsWhole() {
        var result = ChainVerification.verify(new MemoryAudit(), HeadsFile.Content.NONE, sequence -> {});
        assertThat(result.fault()).isEmpty();
        assertThat(result.entries()).isZero();
    }

    private Optional<ChainFault> fault() {
        return ChainVerification.verify(log, heads.read(), sequence -> {}).fault();
    }

    private void sign(String kind) {
        heads.append(new SignedHead(Accesses.NOON, kind, log.head(), null));
    }

    private void signCut(int sequence, Instant written) {
        List<String> hashes = new ArrayList<>();
        log.walk(link -> hashes.add(link.hash()));
        heads.append(SignedHead.cut(Accesses.NOON, new Head(sequence, hashes.get(sequence - 1)), written));
    }

    private void append(int count) {
        for (int i = 0; i < count; i++) {
            log.append(new Entry(Accesses.NOON, "somebody", "read", "person", "kind=READ"));
        }
    }

    private static Entry by(String who, Entry entry) {
        return new Entry(entry.at(), who, entry.action(), entry.person(), entry.what());
    }
}
