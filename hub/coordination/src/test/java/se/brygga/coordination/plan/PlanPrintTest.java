package se.brygga.coordination.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.coordination.plan.PlanParties.NURSING;
import static se.brygga.coordination.plan.PlanParties.NURSING_BODY;
import static se.brygga.coordination.plan.PlanParties.ORGANISATIONS;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.brygga.coordination.plan.PlanChange.How;
import se.brygga.coordination.plan.PlanChange.What;

class PlanPrintTest {

    private final PlanScript script = PlanScript.upTo(JointPlanState.ACTIVE);

    private ComposedPlan composed() {
        return PlanComposition.compose(script.plan(), PlanView.WHOLE, script.file);
    }

    @Test
    void thePlanReadsInSwedish() {
        assertThat(PlanPrint.text(composed(), ORGANISATIONS, Language.SV))
                .startsWith("Bo hemma\n")
                .contains("Läge\n  - gäller, version " + script.version())
                .contains("Mål\n  - Gå till affären")
                .contains(
                        "Kommunen svarar för\n  - Trygghetslarm: Åkerby hemtjänst\n  - Sår läggs om: Åkerby hemsjukvård")
                .contains("Regionen svarar för\n  - Läkare ringer: Mellanlands sjukhus")
                .contains("Åtgärder av andra\n  - Inga")
                .contains("Övergripande ansvar\n  - Mellanlands sjukhus")
                .contains("Uppföljning\n  - 2026-06-10")
                .contains("Åkerby hemsjukvård (bekräftat)", "Personen har deltagit")
                .doesNotContain("Saknas");
    }

    @Test
    void thePlanReadsInEnglish() {
        assertThat(PlanPrint.text(composed(), ORGANISATIONS, Language.EN))
                .contains("State\n  - active", "The municipality answers for", "Follow-up", "Relatives took part");
    }

    @Test
    void aDraftShowsWhatItLacks() {
        PlanScript draft = PlanScript.upTo(JointPlanState.DRAFT);

        assertThat(PlanPrint.text(
                        PlanComposition.compose(draft.plan(), PlanView.WHOLE, draft.file), ORGANISATIONS, Language.SV))
                .contains("Regionen svarar för\n  - Saknas");
    }

    @Test
    void whatPartiesWriteIsEscaped() {
        script.adds(NURSING, "<script>alert('x')</script> & \"y\"");

        assertThat(PlanPrint.html(composed(), ORGANISATIONS, Language.SV))
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot;")
                .contains("<html lang=\"sv\">", "@media print");
    }

    @Test
    void twoVersionsAreCompared() {
        JointPlan before = script.plan();
        script.adds(NURSING, "Promenad");
        PlanDifference difference = PlanDifference.between(before, script.plan());

        assertThat(difference.changes())
                .contains(new PlanChange(
                        What.ACTIVITY, How.ADDED, NURSING_BODY + " promenad", NURSING_BODY, "", "Promenad"))
                .hasSize(2); // and the unit is asked again
        assertThat(difference.told(Language.EN, ORGANISATIONS))
                .contains("activity added (Åkerby kommun, hälso- och sjukvård)");
    }

    @Test
    void fiftyActsAreComposedInFarUnderFiveMilliseconds() {
        for (int i = script.version(); i < 50; i++) {
            script.adds(NURSING, "Insats " + i);
        }
        for (int warming = 0; warming < 200; warming++) {
            composed();
        }
        long start = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            composed();
        }
        assertThat(Duration.ofNanos((System.nanoTime() - start) / 100)).isLessThan(Duration.ofMillis(5));
    }
}
