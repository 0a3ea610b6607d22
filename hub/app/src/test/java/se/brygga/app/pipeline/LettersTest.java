package se.brygga.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.record.MessageState;

/** What comes as FHIR, from the connector's own samples: kept, answered once, or nothing to answer. */
class LettersTest {

    private static final String NURSING = "akerby-homenursing";
    private static final String UNIT = "SE2120009994-HSV01";

    @TempDir
    Path folder;

    private ExchangeHouse house;

    @BeforeEach
    void open() {
        house = new ExchangeHouse(
                folder,
                List.of(ExchangeHouse.system(NURSING, "fhir", UNIT, "care-communication-message")),
                List.of(new Organisation(UNIT, UNIT, "UNIT", null, "9901", List.of(), NURSING)));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aTransactionIsKeptAndNotAnsweredAgain() throws IOException {
        ExchangeHouse.Taken taken =
                house.take(NURSING, sample("transaction-decision-and-weight")).get(0);

        assertThat(house.record()
                        .messages()
                        .find(taken.message().key())
                        .orElseThrow()
                        .state())
                .isEqualTo(MessageState.STORED);
        assertThat(taken.outgoing()).isEmpty();
    }

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(
                Path.of(System.getProperty("brygga.root"), "connectors", NURSING, "samples", name, "input.json"));
    }
}
