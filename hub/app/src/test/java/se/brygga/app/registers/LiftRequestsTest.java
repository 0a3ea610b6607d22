package se.brygga.app.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;
import se.brygga.access.decision.Decision;
import se.brygga.access.decision.Decision.Outcome;
import se.brygga.access.decision.Decision.Reason;
import se.brygga.access.decision.Relation;
import se.brygga.app.registers.Judging.Hidden;
import se.brygga.profiles.ProfileValidator;

class LiftRequestsTest {

    private static final String NOTHING = "{\"sentTo\":[]}";

    @AutoClose
    private RegistersOffice office;

    private String block;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        office = new RegistersOffice(folder);
        block = office.send("/registers", Examples.of(Examples.OUTER))
                .getHeader("Location")
                .substring("/registers/".length());
    }

    @Test
    void innerBlockGoesToTheOwnOfficer() throws Exception {
        hide(Commissions.REGION, Outcome.WITHHOLD, Reason.BLOCKED_INNER);
        office.as(Commissions.doctor());

        assertThat(ask().getContentAsString())
                .isEqualTo("{\"sentTo\":[{\"provider\":\"SE2329990010-V1\",\"name\":\"Region Mellanland, hälso- och"
                        + " sjukvård\"}]}");
        assertThat(office.tasks()).singleElement().satisfies(task -> {
            assertThat(task.getCode().getCodingFirstRep().getCode()).isEqualTo("lift-request");
            assertThat(task.getOwner().getIdentifier().getValue()).isEqualTo(Commissions.HOSPITAL);
            assertThat(task.getDescription()).isEqualTo("Behövs inför operation i morgon");
            assertThat(task.getPriority()).isEqualTo(Task.TaskPriority.URGENT);
        });
    }

    @Test
    void providerThatBlocksIsNamedOnlyInAnEmergency() throws Exception {
        hide(Commissions.REGION, Outcome.ASK_LIFT, Reason.BLOCKED, "emergency-1");
        office.as(Commissions.nurse());

        assertThat(ask().getContentAsString()).contains(Commissions.REGION);
        assertThat(office.tasks()).singleElement().satisfies(task -> {
            assertThat(task.getMeta().getSource()).endsWith(Commissions.REGION);
            assertThat(office.unitOf(task)).isEqualTo(Commissions.HOSPITAL);
            assertThat(task.getFocus().getReference()).isEqualTo("Consent/" + block);
            assertThat(task.getPriority()).isEqualTo(Task.TaskPriority.STAT);
            assertThat(ProfileValidator.shared().errors(task)).isEmpty();
        });
    }

    @Test
    void outerBlockWithoutEmergencyLooksLikeNone() throws Exception {
        office.as(Commissions.nurse());
        String none = ask().getContentAsString();
        hide(Commissions.REGION, Outcome.WITHHOLD, Reason.BLOCKED);

        assertThat(ask().getContentAsString()).isEqualTo(none).isEqualTo(NOTHING);
        assertThat(office.tasks()).isEmpty();
    }

    @Test
    void socialCareLearnsNothing() throws Exception {
        hide(Commissions.REGION, Outcome.WITHHOLD, Reason.BLOCKED_HIDDEN);
        hide(Commissions.HOME_CARE, Outcome.WITHHOLD, Reason.BLOCKED_INNER);
        office.as(Commissions.careAssistant()).tied(Relation.INTERVENTIONS);

        MockHttpServletResponse answer = ask();

        assertThat(answer.getStatus()).isEqualTo(202);
        assertThat(answer.getContentAsString()).isEqualTo(NOTHING);
        assertThat(office.tasks()).isEmpty();
    }

    @Test
    void severalBlocksOfAProviderAreOneRequest() throws Exception {
        hide(Commissions.REGION, Outcome.ASK_LIFT, Reason.BLOCKED);
        hide(Commissions.REGION, Outcome.ASK_LIFT, Reason.BLOCKED);
        office.as(Commissions.nurse());

        ask();

        assertThat(office.tasks()).hasSize(1);
    }

    @Test
    void sameRequestAgainIsNoNewTaskAndLeavesTheOldOne() throws Exception {
        hide(Commissions.REGION, Outcome.ASK_LIFT, Reason.BLOCKED);
        office.as(Commissions.nurse());

        String first = ask().getContentAsString();
        String version = office.tasks().get(0).getIdElement().getValue();

        assertThat(ask().getContentAsString()).isEqualTo(first);
        assertThat(office.tasks())
                .singleElement()
                .matches(task -> task.getIdElement().getValue().equals(version));
    }

    @Test
    void requestNeedsARelation() throws Exception {
        hide(Commissions.REGION, Outcome.ASK_LIFT, Reason.BLOCKED);
        office.as(Commissions.nurse()).tied(Relation.NONE);

        assertThat(ask().getStatus()).isEqualTo(403);
        assertThat(office.tasks()).isEmpty();
    }

    private void hide(String provider, Outcome outcome, Reason reason, String... more) {
        List<String> grounds = new ArrayList<>(List.of(more));
        grounds.add(block);
        office.hidden.add(new Hidden(provider, new Decision(outcome, reason, false, grounds)));
    }

    private MockHttpServletResponse ask() throws Exception {
        return office.send(
                "/access/lift-requests",
                "{\"patient\":\"" + office.tolvan() + "\",\"reason\":\"Behövs inför operation i morgon\"}");
    }
}
