package se.brygga.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.HouseFolder;
import se.brygga.app.config.InstallationSecret;
import se.brygga.core.fhir.Canonical;
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

/** The command on a real record with several persons, beside a hub that has it open. */
class MeasureCommandTest {

    private static final Instant ADMITTED = Instant.parse("2026-10-10T10:00:00Z");
    private static final MessageKey MESSAGE = new MessageKey("%064x".formatted(1));

    private JdbcRecord record;
    private Terminal terminal;

    @BeforeEach
    void openHub(@TempDir Path folder) throws IOException {
        HouseFolder.in(folder);
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
    void shareOfDirectAdmissionsIsPrintedAndNoPerson() {
        for (int person = 0; person < 20; person++) {
            int number = person;
            record.store().write(writing -> admit(writing, number, number < 8));
        }

        assertThat(measure()).isZero();
        assertThat(terminal.out())
                .containsPattern("2026-10 +SE2120009994-K01 +nisse +20 +8 +40.0 % +100.0 %")
                .doesNotContain("person-", "stay-");
    }

    @Test
    void smallCellsAreHidden() {
        for (int person = 0; person < 6; person++) {
            int number = person;
            record.store().write(writing -> admit(writing, number, number < 2));
        }

        assertThat(measure()).isZero();
        assertThat(terminal.out()).containsPattern("nisse +6 +<5 +hidden");
    }

    @Test
    void mergedPersonsAreOnePersonWithBothStays() {
        for (int person = 0; person < 6; person++) {
            int number = person;
            record.store().write(writing -> admit(writing, number, false));
        }
        record.store().write(writing -> writing.merge(person(writing, 1), person(writing, 0), MESSAGE));

        assertThat(measure()).isZero();
        assertThat(terminal.out()).containsPattern("nisse +6 +0 +0.0 %");
    }

    @Test
    void periodMustBeWholeMonths() {
        assertThat(terminal.type("measure", "direct-admissions", "--from", "2026-10-01", "--to", "2026-10-30"))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("Name whole months");
    }

    private int measure() {
        return terminal.type("measure", "direct-admissions", "--from", "2026-10-01", "--to", "2026-10-31");
    }

    private static String admit(RecordTransaction writing, int number, boolean direct) {
        String person = person(writing, number);
        var episode = new EpisodeOfCare().setStatus(EpisodeOfCare.EpisodeOfCareStatus.ACTIVE);
        episode.addType().addCoding(new Coding(Canonical.CARE_MODEL, "nisse", null));
        episode.getPeriod().setStart(Date.from(Instant.parse("2026-09-01T00:00:00Z")));
        put(writing, person, "episode-" + number, episode);
        var encounter = new Encounter();
        if (direct) {
            encounter
                    .getHospitalization()
                    .getAdmitSource()
                    .addCoding(new Coding(Canonical.DIRECT_ADMISSION, "direct", null));
        }
        put(writing, person, "stay-" + number, encounter);
        var event = new StayEvent(
                "stay-" + number, StayEventKind.ADMITTED, null, ADMITTED, null, null, null, StayDetails.NONE);
        writing.addStayEvent(person, new TrackedStayEvent(event, MESSAGE, ADMITTED, null, false));
        return person;
    }

    private static String person(RecordTransaction writing, int number) {
        return writing.person(List.of(new PersonIdentifier("urn:example:person", "person-" + number)));
    }

    private static void put(RecordTransaction writing, String person, String id, Resource resource) {
        resource.setId(id);
        writing.put(
                new StoredResource(resource, person, "SE2120009994-V1", "SE2120009994-K01", "vko", ADMITTED, MESSAGE));
    }
}
