package se.brygga.simulators.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.brygga.simulators.hospital.TestPersons;
import se.brygga.simulators.hospital.Visit;
import se.brygga.simulators.municipality.Notification;

/** A subscriber that is down, gone or ended, and a hub that is killed: nothing is lost, doubled or told too late. */
class SubscriptionFaultsIT {

    private static final Duration A_WHILE = Duration.ofSeconds(3);
    private static SubscribedTown house;

    @BeforeAll
    static void start() throws Exception {
        house = new SubscribedTown("subscription-faults");
        house.follow(TestPersons.AKERBY);
        house.follow(TestPersons.COORDINATION);
    }

    @AfterAll
    static void stop() throws IOException {
        house.close();
    }

    @AfterEach
    void end() throws Exception {
        house.endpointAnswers(200);
        house.endSubscriptions();
    }

    @Test
    void whatAnEndpointThatWasDownHasMissedComesInOrder() throws Exception {
        String id = house.subscribe("stay");
        house.endpointAnswers(503);
        Visit visit = house.admit(TestPersons.AKERBY);
        house.send("A02", TestPersons.AKERBY, visit.in("KIR"));
        house.send("A03", TestPersons.AKERBY, visit.in("KIR"));
        assertThat(house.events(id)).isEmpty();
        house.endpointAnswers(200);
        assertThat(house.events(id, 3)).extracting(Notification::number).containsExactly(1L, 2L, 3L);
    }

    @Test
    void anEndpointThatIsGonePutsItInErrorUntilTheNextEventIsTaken() throws Exception {
        String id = house.subscribe("stay");
        house.endpointAnswers(410);
        Visit visit = house.admit(TestPersons.AKERBY);
        house.awaitStatus(id, "error");
        assertThat(house.town().counts().deliveries(Neighbourhood.NOTIFICATIONS, "PARKED"))
                .isPositive();
        house.endpointAnswers(200);
        house.send("A03", TestPersons.AKERBY, visit);
        house.awaitStatus(id, "active");
        assertThat(house.nurses()
                        .get("/fhir/Subscription/" + id + "/$events?eventsUntilNumber=1")
                        .text("/entry/0/resource/parameter/5/part/0/valueString"))
                .isEqualTo("1");
    }

    @Test
    void whatIsDeletedIsOffAndSilent() throws Exception {
        String id = house.subscribe("stay");
        house.endpointAnswers(503);
        house.admit(TestPersons.AKERBY);
        assertThat(house.nurses().delete("/fhir/Subscription/" + id).status()).isBetween(200, 204);
        house.endpointAnswers(200);
        house.admit(TestPersons.AKERBY);
        await().during(A_WHILE).atMost(Neighbourhood.PATIENCE).until(() -> house.events(id)
                .isEmpty());
        assertThat(house.status(id)).isEqualTo("off");
    }

    @Test
    void aKilledHubLosesAndDoublesNothing() throws Exception {
        String id = house.subscribe("stay");
        house.endpointAnswers(503);
        Visit visit = house.admit(TestPersons.AKERBY);
        house.send("A03", TestPersons.AKERBY, visit);
        house.admit(TestPersons.COORDINATION);
        house.town().hub().process().kill();
        house.town().hub().startAgain();
        house.endpointAnswers(200);
        house.admit(TestPersons.COORDINATION);
        assertThat(house.events(id, 4)).extracting(Notification::number).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
    }
}
