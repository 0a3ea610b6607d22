package se.brygga.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Encounter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.HouseFolder;
import se.brygga.app.config.InstallationSecret;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.key.MessageKey;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredResource;
import se.brygga.core.record.TrackedStayEvent;
import se.brygga.core.translated.StayDetails;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.StayEventKind;
import se.brygga.record.JdbcRecord;
import se.brygga.record.RecordSettings;

/** The command on a real record, beside a hub that has it open; what is paid is tested in coordination. */
class LiabilityCommandTest {

    private static final MessageKey MESSAGE = new MessageKey("%064x".formatted(1));

    private JdbcRecord record;
    private Terminal terminal;
    private HouseFolder house;

    @BeforeEach
    void openHub(@TempDir Path folder) throws IOException {
        house = HouseFolder.in(folder);
        Path home = Files.createDirectories(folder.resolve("var"));
        String url = "jdbc:sqlite:" + home.resolve("record").resolve("brygga.db");
        record = JdbcRecord.open(
                new RecordSettings(url, "", "", 1), InstallationSecret.load(home), FhirContext.forR4Cached());
        terminal = new Terminal(folder);
    }

    @AfterEach
    void close() {
        record.close();
    }

    @Test
    void aMonthsDaysArePrintedByTheAgreedPolicyAndNoPerson() throws IOException {
        house.change("config/discharge.yml", "notices:", "policy: MONTHLY_AVERAGE\nnotices:");
        record.store().write(LiabilityCommandTest::stay);

        assertThat(measure("2026-10")).isZero();
        assertThat(terminal.out())
                .contains("above 3.0 days for each stay")
                .containsPattern("\\? +1 +6 +3 +no rate +0")
                .doesNotContain("person-", "stay-1");
        assertThat(measure("2026-09")).isZero();
        assertThat(terminal.out()).contains("No stay of a person who had been ready");
    }

    @Test
    void aMonthThatIsNotOverIsToldAndOneThatIsNoMonthIsRefused() {
        assertThat(measure("2999-01")).isZero();
        assertThat(terminal.out()).contains("The month is not over");
        assertThat(measure("October")).isEqualTo(2);
        assertThat(terminal.err()).contains("--month");
    }

    private int measure(String month) {
        return terminal.type("measure", "liability", "--month", month);
    }

    private static String stay(RecordTransaction writing) {
        String person = writing.person(List.of(new PersonIdentifier("urn:example:person", "person-1")));
        Encounter stay = new Encounter();
        stay.setId("stay-1");
        writing.put(new StoredResource(
                stay, person, "SE2329990010-V1", "SE2329990010-K01", "vko", at("2026-10-10"), MESSAGE));
        event(writing, person, StayEventKind.ADMITTED, at("2026-10-10"));
        event(writing, person, StayEventKind.READY, at("2026-10-14"));
        event(writing, person, StayEventKind.DISCHARGED, at("2026-10-20"));
        return person;
    }

    private static void event(RecordTransaction writing, String person, StayEventKind kind, Instant at) {
        var details = new StayDetails(at, null, StayDetails.CONSENT, null, null, null, null, null, null);
        var event = new StayEvent("stay-1", kind, null, at, null, null, null, details);
        writing.addStayEvent(person, new TrackedStayEvent(event, MESSAGE, at, "SE2120009994-HTJ01", false));
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T10:00:00Z");
    }
}
