package se.brygga.simulators.coordination;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import se.brygga.simulators.hospital.Person;
import se.brygga.simulators.hospital.TestPersons;
import se.brygga.simulators.municipality.Decision;

/** What systems send around one person, in order: enrolment, a joint plan until it is active, a stay with its discharge. */
final class Script {

    static final String PLAN = "SIP-7";

    private static final Person PERSON = TestPersons.AKERBY;
    private static final String FHIR = "application/fhir+json";

    private final List<Line> lines = new ArrayList<>();
    private final PlanText text = new PlanText(PLAN, LocalDate.now());
    private final OffsetDateTime now = PlanRound.now();
    private int acts;

    /** One message of a system. */
    record Line(String system, String path, String type, String body) {}

    private Script() {}

    /** Returns it; the same messages whenever it is played. */
    static List<Line> write() throws IOException {
        var script = new Script();
        script.care();
        script.plan();
        script.stay();
        return List.copyOf(script.lines);
    }

    private void care() throws IOException {
        var decision = new Decision(
                "D-1",
                PERSON.id(),
                "SE2120009994-O1",
                PlanText.HOME_CARE,
                LocalDate.now().minusDays(30));
        homeCare(new ObjectMapper().writeValueAsString(decision.json()));
        writes(
                CareTown.PRIMARY_CARE,
                TeamText.team(
                        "team",
                        "region-coordinator@" + PlanText.PRIMARY_CARE,
                        "mobile-team@" + PlanText.PRIMARY_CARE,
                        "physician@" + PlanText.PRIMARY_CARE,
                        "home-nursing@" + PlanText.NURSING),
                TeamText.enrolment("e1", "narsjukvardsteam", LocalDate.now()));
    }

    private void plan() {
        frame("DRAFT");
        writes(CareTown.PRIMARY_CARE, text.call(Instant.parse(LocalDate.now().plusDays(7) + "T12:00:00Z")));
        acts++;
        both("confirmed");
        frame("PLANNING");
        writes(CareTown.NURSING, text.adds("n", acts++, PlanText.NURSING, "Sår läggs om"));
        homeCare(contribution("h").adds("Trygghetslarm"));
        writes(CareTown.PRIMARY_CARE, text.adds("p", acts++, PlanText.PRIMARY_CARE, "Läkare ringer"));
        frame("PROPOSED");
        both("confirmed");
    }

    private void both(String answer) {
        writes(CareTown.NURSING, text.answers("n" + acts, acts++, PlanText.NURSING, answer));
        homeCare(contribution("h" + acts).answers(answer));
    }

    private void stay() {
        var stay = new StayScript(PERSON, "s1");
        tells(stay.tells("admitted", now));
        tells(stay.tells("ready", now));
        tells(stay.tells("discharged", now));
    }

    private void frame(String state) {
        writes(CareTown.PRIMARY_CARE, text.frame(acts++, state));
    }

    private PlanContribution contribution(String id) {
        return new PlanContribution(PLAN, id, acts++, PERSON.id(), now);
    }

    private void writes(String system, String... resources) {
        lines.add(new Line(system, "/fhir", FHIR, FhirTransaction.of(PERSON, resources)));
    }

    private void tells(byte[] message) {
        lines.add(new Line(CareTown.PRIMARY_CARE, "/fhir/$process-message", FHIR, new String(message, UTF_8)));
    }

    private void homeCare(String json) {
        lines.add(new Line(CareTown.HOME_CARE, "/intake/" + CareTown.HOME_CARE, "application/json", json));
    }
}
