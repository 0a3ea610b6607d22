package se.brygga.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.hl7.fhir.r4.model.AuditEvent;
import org.junit.jupiter.api.Test;
import se.brygga.access.audit.AccessEvent;
import se.brygga.access.audit.AccessEvent.Kind;
import se.brygga.core.record.AuditLog.Entry;
import se.brygga.core.record.RecordUnavailable;

class RecordAuditingTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final MemoryAudit log = new MemoryAudit();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AuditMeters meters = new AuditMeters(registry);
    private final RecordAuditing auditing = new RecordAuditing(log, FHIR, "emergency-1"::equals, meters);

    @Test
    void twoPersonsAreTwoEventsInOneCommit() {
        auditing.write(List.of(Accesses.read("person-1", Accesses.NOON), Accesses.read("person-2", Accesses.NOON)));

        assertThat(log.entries()).extracting(Entry::person).containsExactly("person-1", "person-2");
        assertThat(log.commits()).isEqualTo(1);
    }

    @Test
    void entryHoldsTheAuditEventAndItsWords() {
        auditing.write(Accesses.event(Kind.DENIED, "read", "person-1", List.of("block-1"), Accesses.NOON));
        Entry entry = log.entries().get(0);

        assertThat(entry.who()).isEqualTo("SE2120009994-A1");
        assertThat(entry.action()).isEqualTo("denied");
        AccessNote note = AccessNote.read(entry.what());
        assertThat(List.of(note.word("unit"), note.word("reason"), note.word("roles"), note.word("request")))
                .containsExactly(Accesses.UNIT, "BLOCKED", "READER", "request-1");
        assertThat(note.grounds()).containsExactly("block-1");
        assertThat(FHIR.newJsonParser()
                        .parseResource(AuditEvent.class, entry.content())
                        .getType()
                        .getCode())
                .isEqualTo("110113");
    }

    @Test
    void readingUnderAnEmergencyIsFlagged() {
        auditing.write(Accesses.event(Kind.READ, "read", "person-1", List.of("emergency-1"), Accesses.NOON));
        auditing.write(Accesses.read("person-1", Accesses.NOON));

        assertThat(log.entries())
                .extracting(entry -> AccessNote.read(entry.what()).emergency())
                .containsExactly(true, false);
        assertThat(log.entries().get(0).content()).contains("\"BTG\"");
    }

    @Test
    void case095FullDiskComesThroughAndIsCountedWithoutPersons() {
        log.fail();

        assertThatThrownBy(() -> auditing.write(Accesses.read("person-1", Accesses.NOON)))
                .isInstanceOf(RecordUnavailable.class);
        assertThat(meters.working()).isFalse();
        assertThat(registry.counter("brygga.audit.failures").count()).isEqualTo(1);
        assertThat(registry.getMeters()).extracting(Meter::getId).noneMatch(id -> id.toString()
                .contains("person-1"));
    }

    @Test
    void failedLoginNamesNobody() {
        auditing.write(new AccessEvent(
                Kind.LOGIN_FAILED,
                "login",
                null,
                null,
                null,
                null,
                "4",
                "TOKEN_EXPIRED",
                List.of(),
                "r",
                Accesses.NOON));

        assertThat(log.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.who()).isEqualTo("-");
            assertThat(entry.action()).isEqualTo("login-failed");
        });
    }

    @Test
    void hostileWordsStayInTheirPlace() {
        String hostile = "read\r\n emergency=true\tkind=EXPORT";
        auditing.write(Accesses.event(Kind.BAD_REQUEST, hostile, null, List.of(), Accesses.NOON));

        AccessNote note = AccessNote.read(log.entries().get(0).what());
        assertThat(note.emergency()).isFalse();
        assertThat(note.word("kind")).isEqualTo("BAD_REQUEST");
    }

    @Test
    void case052ClockSetBackLeavesTheSequenceRising() {
        auditing.write(Accesses.read("person-1", Accesses.NOON));
        auditing.write(Accesses.read("person-1", Accesses.NOON.minus(Duration.ofHours(1))));

        var result = ChainVerification.verify(log, HeadsFile.Content.NONE, sequence -> {});
        assertThat(log.head().sequence()).isEqualTo(2);
        assertThat(result.fault()).isEmpty();
    }
}
