package se.brygga.simulators.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.brygga.simulators.faults.FhirCalls.Answer;
import se.brygga.simulators.hospital.Person;
import se.brygga.simulators.hospital.TestPersons;
import se.brygga.simulators.hospital.Visit;
import se.brygga.simulators.municipality.Notification;

/** A nursing system is told by a running hub that something has changed: numbered ids, and nothing it may not know. */
class SubscriptionIT {

    private static final Duration A_WHILE = Duration.ofSeconds(3);
    private static final List<String> HEAD_LINES = new CopyOnWriteArrayList<>();
    private static SubscribedTown house;

    private final List<String> made = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        house = new SubscribedTown("subscription");
        house.town().nursing().showHeadLines(HEAD_LINES::add);
        for (Person person : List.of(
                TestPersons.AKERBY, TestPersons.LETTERS, TestPersons.COORDINATION, TestPersons.PROTECTED)) {
            house.follow(person);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        house.close();
    }

    @AfterEach
    void end() throws Exception {
        house.endpointAnswers(200);
        for (String id : made) {
            house.nurses().delete("/fhir/Subscription/" + id);
        }
    }

    @Test
    void theHandshakeMakesItActive() throws Exception {
        house.endpointAnswers(503);
        Answer answer = house.nurses().post("/fhir/Subscription", house.request("stay", ""));
        String id = answer.text("/id");
        made.add(id);
        assertThat(answer.text("/status")).isEqualTo("requested");
        house.endpointAnswers(200);
        house.awaitStatus(id, "active");
        assertThat(house.town().nursing().notifications().of(id))
                .extracting(Notification::type)
                .containsExactly("handshake");
        assertThat(house.nurses().get("/fhir/Subscription/" + id + "/$status").text("/entry/0/resource/resourceType"))
                .isEqualTo("Parameters");
    }

    @Test
    void metadataListsTheTopicsAndWhatCanBeDone() throws Exception {
        JsonNode metadata = house.nurses().get("/fhir/metadata").body();
        for (JsonNode type : metadata.at("/rest/0/resource")) {
            if (type.path("type").asText().equals("Subscription")) {
                assertThat(type.path("extension").findValuesAsText("valueCanonical"))
                        .extracting(topic -> topic.replaceFirst(".*/", ""))
                        .containsExactly("stay", "plan", "task");
                assertThat(type.path("interaction").findValuesAsText("code"))
                        .containsExactlyInAnyOrder("create", "read", "search-type", "delete");
                assertThat(type.path("operation").findValuesAsText("name")).containsExactly("status", "events");
                return;
            }
        }
        throw new AssertionError("Subscription is not declared");
    }

    @Test
    void aStayOfAFollowedPersonIsToldByNumberAndIdAlone() throws Exception {
        String id = subscribe("stay");
        house.admit(TestPersons.BERGVIK);
        Visit visit = house.admit(TestPersons.AKERBY);
        house.events(id, 1);
        house.send("A03", TestPersons.AKERBY, visit);
        List<Notification> events = house.events(id, 2);
        assertThat(events).extracting(Notification::number).containsExactly(1L, 2L);
        assertThat(events.get(0).focus()).contains("/fhir/Encounter/").isEqualTo(events.get(1).focus());
        assertThat(events.get(0).bundle().at("/entry/1").has("resource")).isFalse();
        var scanner = new PersonalDataScanner(TestPersons.all());
        assertThat(scanner.scan(events.toString().getBytes(UTF_8))).isEmpty();
        assertThat(scanner.scan(String.join("\n", HEAD_LINES).getBytes(UTF_8))).isEmpty();
    }

    @Test
    void aBlockSilencesWhatWaitsAndWhatComes() throws Exception {
        String id = subscribe("stay");
        house.endpointAnswers(503);
        Visit visit = house.admit(TestPersons.LETTERS);
        await().atMost(Neighbourhood.PATIENCE)
                .until(() -> house.town().counts().deliveries(Neighbourhood.NOTIFICATIONS, "RETRYING") == 1);
        house.block(TestPersons.LETTERS);
        house.endpointAnswers(200);
        house.send("A03", TestPersons.LETTERS, visit);
        house.admit(TestPersons.COORDINATION);
        assertThat(house.events(id, 1)).extracting(Notification::number).containsExactly(2L);
        assertThat(house.events(id)).hasSize(1);
        JsonNode again = house.nurses()
                .get("/fhir/Subscription/" + id + "/$events?eventsSinceNumber=1")
                .body();
        assertThat(again.findValuesAsText("valueString")).contains("1", "2");
        assertThat(again.path("entry")).hasSize(2);
    }

    @Test
    void aProtectedIdentityIsNotTold() throws Exception {
        String id = subscribe("stay");
        house.admit(TestPersons.PROTECTED);
        house.admit(TestPersons.COORDINATION);
        assertThat(house.events(id, 1)).hasSize(1);
        assertThat(house.nurses().get("/fhir/Subscription/" + id + "/$events").body().path("entry"))
                .hasSize(2);
    }

    @Test
    void ownPlansAndTasksAreTold() throws Exception {
        String plans = subscribe("plan");
        String tasks = subscribe("task");
        house.nursesWrite(TestPersons.LETTERS, SubscriptionText.plan("P-1"), SubscriptionText.task("T-1"));
        assertThat(house.events(plans, 1)).singleElement().extracting(Notification::focus).asString().contains("/CarePlan/");
        assertThat(house.events(tasks, 1)).singleElement().extracting(Notification::focus).asString().contains("/Task/");
    }

    @Test
    void whatAnEndpointThatWasDownHasMissedComesInOrder() throws Exception {
        String id = subscribe("stay");
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
        String id = subscribe("stay");
        house.endpointAnswers(410);
        Visit visit = house.admit(TestPersons.AKERBY);
        house.awaitStatus(id, "error");
        assertThat(house.town().counts().deliveries(Neighbourhood.NOTIFICATIONS, "PARKED")).isPositive();
        house.endpointAnswers(200);
        house.send("A03", TestPersons.AKERBY, visit);
        house.awaitStatus(id, "active");
        assertThat(house.nurses()
                        .get("/fhir/Subscription/" + id + "/$events?eventsUntilNumber=1")
                        .text("/entry/0/resource/parameter/5/part/0/valueString"))
                .isEqualTo("1");
    }

    @Test
    void silenceIsBrokenByHeartbeats() throws Exception {
        Answer answer = house.nurses()
                .post("/fhir/Subscription", house.request("task", SubscriptionText.heartbeat(10)));
        made.add(answer.text("/id"));
        await().atMost(Neighbourhood.PATIENCE)
                .until(() -> house.town().nursing().notifications().of(answer.text("/id")).stream()
                        .anyMatch(one -> one.type().equals("heartbeat")));
    }

    @Test
    void nobodyElseSeesOrMakesOne() throws Exception {
        String path = "/fhir/Subscription/" + subscribe("stay");
        FhirCalls other = house.calls(Neighbourhood.CARE);
        for (String one : List.of(path, path + "/$status", path + "/$events")) {
            assertThat(other.get(one).status()).isEqualTo(404);
            assertThat(house.reader().get(one).status()).isEqualTo(403);
        }
        assertThat(other.delete(path).status()).isEqualTo(404);
        assertThat(other.get("/fhir/Subscription").body().path("entry")).isEmpty();
        assertThat(house.reader().post("/fhir/Subscription", house.request("stay", "")).status())
                .isEqualTo(403);
        Answer refused = other.post("/fhir/Subscription", house.request("stay", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().toString()).contains("Subscription.channel.endpoint");
    }

    @Test
    void whatIsDeletedIsOffAndSilent() throws Exception {
        String id = subscribe("stay");
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
        String id = subscribe("stay");
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

    private String subscribe(String topic) throws Exception {
        String id = house.subscribe(topic);
        made.add(id);
        return id;
    }
}
