package se.brygga.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.app.pipeline.Partners.HOSPITAL;
import static se.brygga.app.pipeline.Partners.result;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.core.message.InboxMessage;

/** Whom a replay is about, for the audit log. */
class PersonOfMessageTest {

    @TempDir
    Path folder;

    @TempDir
    Path other;

    @Test
    void personOfAKeptMessageIsKnownAndNobodyIsMade() {
        try (ExchangeHouse house = Partners.house(folder);
                ExchangeHouse empty = Partners.house(other)) {
            var taken =
                    house.take(HOSPITAL, result("SE2329990010-K02", "M1", "")).get(0);
            InboxMessage message = taken.message();
            String person = house.write(t -> t.person(taken.person()));

            assertThat(house.personOfMessage().find(message)).contains(person);
            assertThat(empty.personOfMessage().find(message)).isEmpty();
            assertThat(empty.record().messages().counts().persons()).isZero();
        }
    }

    @Test
    void nobodyKnowsThePersonOfWhatCannotBeRead() {
        try (ExchangeHouse house = Partners.house(folder)) {
            var taken =
                    house.take(HOSPITAL, result("SE2329990010-K02", "M1", "")).get(0);
            InboxMessage message = taken.message();
            var broken = new InboxMessage(
                    message.key(),
                    message.connector(),
                    message.format(),
                    message.type(),
                    message.controlId(),
                    message.lane(),
                    message.receivedAt(),
                    message.charset(),
                    "MSH|".getBytes(message.charset()),
                    null,
                    null);

            assertThat(house.personOfMessage().find(broken)).isEmpty();
        }
    }
}
