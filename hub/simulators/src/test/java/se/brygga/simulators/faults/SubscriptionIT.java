package se.brygga.simulators.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
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

    private static final List<String> HEAD_LINES = new CopyOnWriteArrayList<>();
    private static SubscribedTown house;

    @BeforeAll
    static void start() throws Exception {
        house = new SubscribedTown("subscription");
        house.town().nursing().showHeadLines(HEAD_LINES::add);
        for (Person person :
                List.of(TestPersons.AKERBY, TestPersons.LETTERS, TestPersons.COORDINATION, TestPersons.PROTECTED)) {
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
        house.endSubscriptions();
    }

    @Test
    void theHandshakeMakesItActive() throws Exception {
        house.endpointAnswers(503);
        Answer answer = house.nurses().post("/fhir/Subscription", house.request("stay", ""));
        String id = answer.text("/id");
        house.toEnd(id);
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
        String id = house.subscribe("stay");
        house.admit(TestPersons.BERGVIK);
        Visit visit = house.admit(TestPersons.AKERBY);
        house.events(id, 1);
        house.send("A03", TestPersons.AKERBY, visit);
        List<Notification> events = house.events(id, 2);
        assertThat(events).extracting(Notification::number).containsExactly(1L, 2L);
        assertThat(events.get(0).focus())
                .contains("/fhir/Encounter/")
                .isEqualTo(events.get(1).focus());
        assertThat(events.get(0).bundle().at("/entry/1").has("resource")).isFalse();
        var scanner = new PersonalDataScanner(TestPersons.all());
        assertThat(scanner.scan(events.toString().getBytes(UTF_8))).isEmpty();
        assertThat(scanner.scan(String.join("\n", HEAD_LINES).getBytes(UTF_8))).isEmpty();
    }

    @Test
    void aBlockSilencesWhatWaitsAndWhatComes() throws Exception {
        String id = house.subscribe("stay");
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
        String id = house.subscribe("stay");
        house.admit(TestPersons.PROTECTED);
        house.admit(TestPersons.COORDINATION);
        assertThat(house.events(id, 1)).hasSize(1);
        assertThat(house.nurses()
                        .get("/fhir/Subscription/" + id + "/$events")
                        .body()
                        .path("entry"))
                .hasSize(2);
    }

    @Test
    void ownPlansAndTasksAreTold() throws Exception {
        String plans = house.subscribe("plan");
        String tasks = house.subscribe("task");
        house.nursesWrite(TestPersons.LETTERS, SubscriptionText.plan("P-1"), SubscriptionText.task("T-1"));
        assertThat(house.events(plans, 1))
                .singleElement()
                .extracting(Notification::focus)
                .asString()
                .contains("/CarePlan/");
        assertThat(house.events(tasks, 1))
                .singleElement()
                .extracting(Notification::focus)
                .asString()
                .contains("/Task/");
    }

    @Test
    void silenceIsBrokenByHeartbeats() throws Exception {
        Answer answer =
                house.nurses().post("/fhir/Subscription", house.request("task", SubscriptionText.heartbeat(10)));
        house.toEnd(answer.text("/id"));
        await().atMost(Neighbourhood.PATIENCE)
                .until(() -> house.town().nursing().notifications().of(answer.text("/id")).stream()
                        .anyMatch(one -> one.type().equals("heartbeat")));
    }

    @Test
    void nobodyElseSeesOrMakesOne() throws Exception {
        String path = "/fhir/Subscription/" + house.subscribe("stay");
        FhirCalls other = house.calls(Neighbourhood.CARE);
        for (String one : List.of(path, path + "/$status", path + "/$events")) {
            assertThat(other.get(one).status()).isEqualTo(404);
            assertThat(house.reader().get(one).status()).isEqualTo(403);
        }
        assertThat(other.delete(path).status()).isEqualTo(404);
        assertThat(other.get("/fhir/Subscription").body().path("entry")).isEmpty();
        assertThat(house.reader()
                        .post("/fhir/Subscription", house.request("stay", ""))
                        .status())
                .isEqualTo(403);
        Answer refused = other.post("/fhir/Subscription", house.request("stay", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().toString()).contains("Subscription.channel.endpoint");
    }
}
