package se.brygga.app.view.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CarePlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.app.config.HouseConfiguration;
import se.brygga.app.reading.Omission;
import se.brygga.app.reading.ReadPlan;
import se.brygga.app.view.plan.PlanSheet;
import se.brygga.app.view.plan.PlanSheets;
import se.brygga.app.view.words.Directory;
import se.brygga.app.view.words.Told;
import se.brygga.app.view.words.ViewWords;
import se.brygga.coordination.plan.ComposedPlan;
import se.brygga.coordination.plan.PlanRule;

/** What a joint plan reads where a part of it is not shown: only what the plan itself lacks is missing. */
class PlanTruthTest {

    private static PlanSheet sheet(boolean lacks, Set<Omission> omissions) {
        ReadPlan whole = RichPlan.plan();
        CarePlan frame = whole.composed().plan();
        frame.getActivity().removeIf(one -> one.getDetail()
                .getPerformerFirstRep()
                .getIdentifier()
                .getValue()
                .startsWith("SE2120009994"));
        var composed = new ComposedPlan(
                frame,
                whole.composed().goals(),
                whole.composed().team(),
                List.of(),
                lacks ? List.of(PlanRule.SIP_04) : List.of());
        var organisations = HouseConfiguration.load(Path.of(System.getProperty("brygga.root")))
                .organisations();
        return new PlanSheets(new Directory(organisations, false, new Told(ViewWords.of("sv"))))
                .of(new ReadPlan(composed, whole.versions(), omissions));
    }

    @ParameterizedTest
    @CsvSource({
        "true, '', missing",
        "true, CONSENT_MISSING, missing",
        "false, CONSENT_MISSING, withheld",
        "false, '', not-shown"
    })
    void aPartThatIsNotShownIsNotSaidToBeMissing(boolean lacks, String omission, String reads) {
        PlanSheet sheet = sheet(lacks, omission.isEmpty() ? Set.of() : Set.of(Omission.valueOf(omission)));

        assertThat(sheet.parts().municipality().isEmpty()).isTrue();
        assertThat(sheet.parts().municipality().none()).isEqualTo(reads);
        assertThat(sheet.parts().region().running()).hasSize(2);
    }

    @Test
    void thePlanSaysWhatIsLeftOut() {
        assertThat(sheet(false, Set.of(Omission.CONSENT_MISSING)).leftOut())
                .containsExactly("Samtycke saknas. Uppgifter kan finnas.");
        assertThat(sheet(false, Set.of()).leftOut()).isEmpty();
    }
}
