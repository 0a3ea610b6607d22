package se.brygga.app.view.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.brygga.app.reading.ReadPlan;
import se.brygga.core.fhir.Canonical;

/** Every joint plan that may be seen has a way to it, whatever its state (view.md 2.2). */
class OtherPlansTest {

    @Test
    void aSecondPlanThatHoldsAndOneThatHasEndedAreLinked() {
        String card = card(List.of(plan("plan1", "ACTIVE"), plan("plan2", "ACTIVE"), plan("plan3", "COMPLETED")));
        assertThat(card)
                .contains("/plan/plan1?", "/plan/plan2?", "/plan/plan3?")
                .contains("Andra samordnade planer", "avslutad");
    }

    @Test
    void wherePlansHaveEndedItIsNotSaidThatThereAreNone() {
        assertThat(card(List.of(plan("plan3", "COMPLETED"))))
                .contains("/plan/plan3?", "Ingen samordnad plan gäller")
                .doesNotContain("Ingen samordnad plan (SIP)");
    }

    @Test
    void onePlanHasNoOthers() {
        assertThat(card(List.of(plan("plan1", "ACTIVE")))).doesNotContain("Andra samordnade planer");
    }

    private static ReadPlan plan(String id, String state) {
        ReadPlan plan = RichPlan.plan();
        plan.composed().plan().setId(id);
        plan.composed().plan().getExtensionByUrl(Canonical.PLAN_STATE).setValue(Rich.codeType(state));
        return plan;
    }

    private static String card(List<ReadPlan> plans) {
        Pages.House house = Drawn.house(false);
        var pages = new Pages(new Pages.House(
                house.organisations(),
                house.codes(),
                (access, view) -> plans,
                house.freshness(),
                house.last(),
                house.grounds(),
                house.offers()));
        Pages.Request request = Drawn.request(Ask.of("sv", null, null));
        var material = new Material(List.of(Drawn.record(RichPerson.everything(), Set.of())));
        String page =
                Drawn.draw("view/patient", request, Map.of("page", pages.page(request, material), "key", "key-1"));
        return WithdrawnTest.part(page, "plan");
    }
}
