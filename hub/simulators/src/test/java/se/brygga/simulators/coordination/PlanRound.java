package se.brygga.simulators.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import se.brygga.simulators.coordination.CareTown.Answer;
import se.brygga.simulators.hospital.Person;

/** One joint plan in a town: each party writes from its own system, for the version that is the newest. */
final class PlanRound {

    final PlanText text;
    private final CareTown town;
    private final Person person;
    private final String plan;
    private final AtomicInteger written = new AtomicInteger();

    PlanRound(CareTown town, Person person, String plan) {
        this.town = town;
        this.person = person;
        this.plan = plan;
        this.text = new PlanText(plan, LocalDate.now());
    }

    int version() {
        return town.record().acts(plan).size();
    }

    /** Begins the plan and calls; both municipal units say that they come. */
    PlanRound called() {
        accepted(frames("DRAFT"), 1);
        Instant meeting = Instant.now().plus(Duration.ofDays(7)).truncatedTo(ChronoUnit.SECONDS);
        accepted(town.writes(CareTown.PRIMARY_CARE, person, text.call(meeting)), 2);
        accepted(answers(CareTown.NURSING, PlanText.NURSING, "confirmed"), 3);
        accepted(town.homeCareSends(contribution(version()).answers("confirmed")), 4);
        return this;
    }

    /** Goes on until parts can be written. */
    PlanRound planning() {
        called();
        accepted(frames("PLANNING"), 5);
        return this;
    }

    /** Lets each party write its part and confirm it. */
    PlanRound active() {
        planning();
        accepted(adds(CareTown.NURSING, PlanText.NURSING, "Sår läggs om"), 6);
        accepted(town.homeCareSends(contribution(version()).adds("Trygghetslarm")), 7);
        accepted(adds(CareTown.PRIMARY_CARE, PlanText.PRIMARY_CARE, "Läkare ringer"), 8);
        accepted(frames("PROPOSED"), 9);
        accepted(answers(CareTown.NURSING, PlanText.NURSING, "confirmed"), 10);
        accepted(town.homeCareSends(contribution(version()).answers("confirmed")), 11);
        return this;
    }

    Answer frames(String state) {
        return town.writes(CareTown.PRIMARY_CARE, person, text.frame(version(), state));
    }

    Answer adds(String system, String unit, String activity) {
        return town.writes(system, person, text.adds(id(), version(), unit, activity));
    }

    Answer answers(String system, String unit, String answer) {
        return town.writes(system, person, text.answers(id(), version(), unit, answer));
    }

    /** Returns what home care writes next, for a version. */
    PlanContribution contribution(int version) {
        return new PlanContribution(plan, id(), version, person.id(), now());
    }

    /** Returns a name that nothing else of this plan has. */
    String id() {
        return "B" + written.incrementAndGet();
    }

    static OffsetDateTime now() {
        return OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Demands that the hub takes it and that it becomes the plan's next version. */
    void accepted(Answer answer, int version) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        await().atMost(CareTown.PATIENCE).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> assertThat(version())
                .as(() -> "versions; refused: " + town.record().parked(CareTown.HOME_CARE)
                        + town.record().parked(CareTown.PRIMARY_CARE)
                        + town.record().parked(CareTown.NURSING))
                .isEqualTo(version));
    }
}
