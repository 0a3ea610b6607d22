package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Consent;
import se.brygga.core.record.RegisterEntry;
import se.brygga.core.record.Registers;

class RegistersTest {

    @OnBothDatabases
    void entryComesBackAsItWasAdded(TestRecord record) {
        RegisterEntry given = entry("c1", "block", "1");
        assertThat(record.registers().add(given)).isTrue();
        record.reopen();
        RegisterEntry found = record.registers().find("c1").orElseThrow();
        assertThat(found).usingRecursiveComparison().ignoringFields("content").isEqualTo(given);
        var json = new ResourceJson(TestRecord.FHIR);
        assertThat(json.write(found.content())).isEqualTo(json.write(given.content()));
        assertThat(record.registers().find("c2")).isEmpty();
    }

    @OnBothDatabases
    void sameIdAgainChangesNothing(TestRecord record) {
        assertThat(record.registers().add(entry("c1", "block", "1"))).isTrue();
        assertThat(record.registers().add(entry("c1", "consent", "2"))).isFalse();
        assertThat(record.registers().find("c1").orElseThrow().kind()).isEqualTo("block");
        assertThat(record.rows("register_entry")).isEqualTo(1);
    }

    @OnBothDatabases
    void entryIsAnnulledOnceAndStays(TestRecord record) {
        Registers registers = record.registers();
        registers.add(entry("c1", "block", "1"));
        Instant later = Given.NOON.plusSeconds(60);
        assertThat(registers.annul("c1", later)).isTrue();
        assertThat(registers.annul("c1", later.plusSeconds(60))).isFalse();
        assertThat(registers.annul("none", later)).isFalse();
        assertThat(registers.find("c1").orElseThrow().annulledAt()).isEqualTo(later);
        assertThat(registers.of("1")).hasSize(1);
    }

    @OnBothDatabases
    void entriesOfMergedPersonsAreFoundFromEitherId(TestRecord record) {
        String tolvan = record.write(t -> t.person(Given.identifiers(Given.TOLVAN)));
        String other = record.write(t -> t.person(Given.identifiers(Given.RESERVE)));
        Registers registers = record.registers();
        registers.add(entry("c1", "block", other));
        registers.add(entry("c2", "consent", tolvan));
        assertThat(ids(registers.of(tolvan))).containsExactly("c2");
        record.run(t -> t.merge(other, tolvan, Given.key("1")));
        registers.add(entry("c3", "lift", other));
        assertThat(ids(registers.of(tolvan))).containsExactly("c1", "c2", "c3");
        assertThat(ids(registers.of(other))).containsExactly("c1", "c2", "c3");
        assertThat(ids(record.reader().open(other, Set.of()).orElseThrow().registers()))
                .containsExactly("c1", "c2", "c3");
    }

    @OnBothDatabases
    void entryAndItsAnnulmentCountForTheNextReading(TestRecord record) {
        String tolvan = record.write(t -> t.person(Given.identifiers(Given.TOLVAN)));
        assertThat(opened(record, tolvan)).isEmpty();
        for (int i = 0; i < 20; i++) {
            record.registers().add(entry("c" + i, "block", tolvan));
            assertThat(opened(record, tolvan)).hasSize(i + 1);
            record.registers().annul("c" + i, Given.NOON);
            assertThat(opened(record, tolvan)).allMatch(entry -> entry.annulledAt() != null);
        }
    }

    @OnBothDatabases
    void newestOfAKindComeFirst(TestRecord record) {
        for (int i = 1; i <= 3; i++) {
            record.registers().add(entry("e" + i, "emergency", "person " + i));
            record.registers().add(entry("b" + i, "block", "person " + i));
        }
        assertThat(ids(record.registers().newest("emergency", 2))).containsExactly("e3", "e2");
        assertThat(record.registers().newest("information", 2)).isEmpty();
    }

    @OnBothDatabases
    void latestReportOfAProviderCounts(TestRecord record) {
        Registers registers = record.registers();
        assertThat(registers.current()).isEmpty();
        registers.current(Given.HOSPITAL, Given.NOON);
        registers.current(Given.HOSPITAL, Given.NOON.plusSeconds(60));
        registers.current(Given.HOSPITAL, Given.NOON.plusSeconds(30));
        registers.current(Given.MUNICIPALITY, Given.NOON);
        assertThat(registers.current())
                .isEqualTo(Map.of(Given.HOSPITAL, Given.NOON.plusSeconds(60), Given.MUNICIPALITY, Given.NOON));
    }

    private static List<RegisterEntry> opened(TestRecord record, String person) {
        return record.reader().open(person, Set.of("Task")).orElseThrow().registers();
    }

    private static List<String> ids(List<RegisterEntry> entries) {
        return entries.stream().map(RegisterEntry::id).toList();
    }

    private static RegisterEntry entry(String id, String kind, String person) {
        var consent = new Consent();
        consent.setId(id);
        consent.setStatus(Consent.ConsentState.ACTIVE);
        consent.getPatient().setReference("Patient/" + person);
        return new RegisterEntry(id, kind, person, Given.HOSPITAL, consent, Given.NOON, null);
    }
}
