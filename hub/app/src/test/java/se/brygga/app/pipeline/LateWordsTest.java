package se.brygga.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.coordination.casework.DisclosureBasis;
import se.brygga.coordination.casework.Sent;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.key.MessageKey;
import se.brygga.core.message.Refusal;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredResource;

/** What coordination is told of messages that come in another order than they were written. */
class LateWordsTest {

    private static final String HOMECARE = "akerby-homecare";
    private static final String UNIT = "SE2120009994-HTJ01";

    @TempDir
    Path folder;

    private final Listening coordination = new Listening();

    @AutoClose
    private ExchangeHouse house;

    @BeforeEach
    void open() {
        house = new ExchangeHouse(
                folder,
                List.of(ExchangeHouse.system(HOMECARE, "json", UNIT)),
                List.of(new Organisation(UNIT, UNIT, "UNIT", null, "9901", List.of(), HOMECARE)),
                new Following(coordination, (record, message, changed) -> {}));
    }

    @Test
    void aConsentThatWasWithdrawnIsNotGivenAgainByAnOlderMessage() throws IOException {
        house.take(HOMECARE, enrolment("10:00", "withdrawn"));
        house.take(HOMECARE, enrolment("09:00", "given"));

        assertThat(coordination.told).containsExactly("withdrawn", "withdrawn");
    }

    @Test
    void aNewerMessageSaysWhatItSays() throws IOException {
        house.take(HOMECARE, enrolment("09:00", "given"));
        house.take(HOMECARE, enrolment("10:00", "withdrawn"));
        house.take(HOMECARE, enrolment("11:00", "given"));

        assertThat(coordination.told).containsExactly("given", "withdrawn", "given");
    }

    private static byte[] enrolment(String at, String consent) throws IOException {
        Path sample = Path.of(
                System.getProperty("brygga.root"), "connectors", HOMECARE, "samples", "enrolment-begun/input.json");
        return Files.readString(sample)
                .replace("SE2120009994-O1", ExchangeHouse.custodian(UNIT))
                .replace("\"SoL\"", "\"SOL\"")
                .replace("T13:30:00", "T" + at + ":00")
                .replace("\"consent\": \"given\"", "\"consent\": \"" + consent + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Notes the ground of each enrolment that it is told of. */
    private static final class Listening implements Coordination {

        private final List<String> told = new ArrayList<>();

        @Override
        public Optional<Refusal> judge(RecordTransaction record, List<PersonIdentifier> person, Sent sent) {
            return Optional.empty();
        }

        @Override
        public List<StoredResource> follow(RecordTransaction record, String person, MessageKey message, Sent sent) {
            sent.all(EpisodeOfCare.class).stream()
                    .map(one -> DisclosureBasis.of(one.getExtensionByUrl(Canonical.DISCLOSURE_BASIS)))
                    .forEach(basis -> told.add(basis.decision()));
            return record.changed();
        }
    }
}
