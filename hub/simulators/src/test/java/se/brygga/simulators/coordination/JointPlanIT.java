package se.brygga.simulators.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.brygga.simulators.coordination.CareTown.Answer;
import se.brygga.simulators.hospital.TestPersons;
import se.brygga.simulators.municipality.FhirNeighbour;
import se.brygga.simulators.municipality.Letter;

/** A joint plan from the call until it is active, between the systems of four units (domain.md 7), on a running hub. */
class JointPlanIT {

    private static CareTown town;

    @BeforeAll
    static void start() throws IOException {
        town = new CareTown("joint-plan");
    }

    @AfterAll
    static void stop() throws IOException {
        town.close();
    }

    @Test
    void everybodysSystemReceivesTheComposedPlan() {
        new PlanRound(town, TestPersons.AKERBY, "SIP-1").active();

        for (FhirNeighbour system : List.of(town.nursing(), town.primaryCare())) {
            await().atMost(CareTown.PATIENCE).untilAsserted(() -> assertThat(activities(newestPlan(system, "SIP-1")))
                    .containsExactlyInAnyOrder("Sår läggs om", "Trygghetslarm", "Läkare ringer"));
        }
        await().atMost(CareTown.PATIENCE)
                .untilAsserted(() -> assertThat(town.homeCare().letters().values())
                        .anySatisfy(letter -> assertThat(letter.toString())
                                .contains("Sår läggs om", "Läkare ringer")
                                .doesNotContain("PARKED")));
        assertThat(newestPlan(town.nursing(), "SIP-1").toString()).contains("\"status\":\"active\"");
        assertThat(town.nursing().letters().letters().stream().map(Letter::event))
                .contains("plan-call", "joint-plan");
    }

    @Test
    void whatIsWrittenForAnOldVersionIsRefusedWithBothAndSentAgainIsTaken() {
        PlanRound round = new PlanRound(town, TestPersons.LETTERS, "SIP-2").planning();
        String late = round.text.adds("late", round.version(), PlanText.NURSING, "Sår läggs om");
        round.accepted(town.homeCareSends(round.contribution(round.version()).adds("Trygghetslarm")), 6);

        Answer refused = town.writes(CareTown.NURSING, TestPersons.LETTERS, late);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("version 5", "version 6", "skicka igen");

        round.accepted(round.adds(CareTown.NURSING, PlanText.NURSING, "Sår läggs om"), 7);
        await().atMost(CareTown.PATIENCE)
                .untilAsserted(() -> assertThat(activities(newestPlan(town.primaryCare(), "SIP-2")))
                        .containsExactlyInAnyOrder("Trygghetslarm", "Sår läggs om"));
    }

    @Test
    void aStaleContributionInJsonIsKeptAndItsSenderIsTold() {
        PlanRound round = new PlanRound(town, TestPersons.COORDINATION, "SIP-3").planning();
        PlanContribution late = round.contribution(round.version());
        round.accepted(round.adds(CareTown.NURSING, PlanText.NURSING, "Sår läggs om"), 6);

        assertThat(town.homeCareSends(late.adds("Trygghetslarm")).status()).isEqualTo(202);

        await().atMost(CareTown.PATIENCE).untilAsserted(() -> {
            assertThat(town.record().parked(CareTown.HOME_CARE)).anyMatch(row -> row.startsWith("PLAN_STALE"));
            assertThat(town.homeCare().letters().values().toString()).contains("PLAN_STALE");
        });
        round.accepted(town.homeCareSends(round.contribution(6).adds("Trygghetslarm")), 7);
    }

    @Test
    void everyMistakeGetsASentenceThatSaysWhatToDo() {
        PlanRound round = new PlanRound(town, TestPersons.FOLLOWED, "SIP-4");
        PlanText other = new PlanText("SIP-99", round.text.day());
        refused(
                CareTown.PRIMARY_CARE,
                round.text.frame(0, "DRAFT", "", PlanText.PRIMARY_CARE, PlanText.HOME_CARE),
                "Samtycke");
        refused(
                CareTown.PRIMARY_CARE,
                round.text.frame(0, "DRAFT", "given", PlanText.PRIMARY_CARE, "SE0-X"),
                "katalogen");
        refused(CareTown.NURSING, other.answers("r", 1, PlanText.NURSING, "confirmed"), "okänd");
        PlanText tomorrow = new PlanText("SIP-4", round.text.day().plusDays(2));
        refused(CareTown.PRIMARY_CARE, tomorrow.frame(0, "DRAFT"), "framtiden");

        round.planning();
        refused(
                CareTown.NURSING,
                round.text.changes("f", 5, PlanText.NURSING, "Trygghetslarm", PlanText.HOME_CARE),
                "Bara den ansvarige");
        String second = round.text.adds("s", 5, PlanText.NURSING, "Sår läggs om");
        String claim = second.replaceFirst(
                "\"extension\": \\[",
                "\"extension\": [{\"url\":"
                        + " \"https://brygga.example/fhir/StructureDefinition/overall-responsibility\", \"valueReference\": "
                        + PlanText.unit(PlanText.NURSING) + "}, ");
        refused(CareTown.NURSING, claim, "bara en ha");
        assertThat(round.version()).isEqualTo(5);
    }

    private static void refused(String system, String resource, String words) {
        Answer answer = town.writes(system, TestPersons.FOLLOWED, resource);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains(words);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(town.record().parked(system)).anyMatch(row -> row.contains(words)));
    }

    private static JsonNode newestPlan(FhirNeighbour system, String plan) {
        List<JsonNode> plans = new ArrayList<>();
        for (Letter letter : system.letters().letters()) {
            if (letter.event().equals("joint-plan")) {
                for (JsonNode entry : letter.bundle().path("entry")) {
                    JsonNode resource = entry.path("resource");
                    if (resource.path("resourceType").asText().equals("CarePlan")
                            && resource.path("identifier").toString().contains('"' + plan + '"')) {
                        plans.add(resource);
                    }
                }
            }
        }
        assertThat(plans).as("plans that came").isNotEmpty();
        return plans.get(plans.size() - 1);
    }

    private static List<String> activities(JsonNode plan) {
        List<String> texts = new ArrayList<>();
        plan.path("activity")
                .forEach(
                        activity -> texts.add(activity.at("/detail/description").asText()));
        return texts;
    }
}
