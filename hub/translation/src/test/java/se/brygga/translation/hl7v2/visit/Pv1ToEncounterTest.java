package se.brygga.translation.hl7v2.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Encounter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.Translated;
import se.brygga.translation.Kept;
import se.brygga.translation.hl7v2.adt.Adt;

class Pv1ToEncounterTest {

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource({
        "A01, in-progress",
        "A02, in-progress",
        "A03, finished",
        "A08, in-progress",
        "A11, cancelled",
        "A13, in-progress",
        "A21, onleave",
        "A22, in-progress"
    })
    void statusFollowsTheTrigger(String trigger, String status) {
        assertThat(encounter(Adt.of(trigger)).getStatus().toCode()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0} is {1} of {2}")
    @CsvSource({
        "E, EMER, v3-ActCode",
        "I, IMP, v3-ActCode",
        "O, AMB, v3-ActCode",
        "P, PRENC, v3-ActCode",
        "R, R, v2-0004",
        "B, B, v2-0004",
        "C, C, v2-0004",
        "N, N, v2-0004",
        "U, U, v2-0004"
    })
    void classFollowsPv12(String sent, String code, String system) {
        var found =
                encounter(Adt.of("A01").with("PV1|1|I|", "PV1|1|" + sent + "|")).getClass_();

        assertThat(found.getCode()).isEqualTo(code);
        assertThat(found.getSystem()).isEqualTo("http://terminology.hl7.org/CodeSystem/" + system);
    }

    @Test
    void aMissingClassIsSaidAtTheStartAndLeavesTheEarlierOneAfterwards() {
        assertThat(encounter(Adt.of("A01").with("PV1|1|I|", "PV1|1||"))
                        .getClass_()
                        .getCode())
                .isEqualTo("UNK");
        assertThat(encounter(Adt.of("A08").with("PV1|1|I|", "PV1|1||")).hasClass_())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A08", "A15", "A16", "A25", "A26", "A41"})
    void anEventWithoutARuleKeepsTheStatusOfAVisitThatIsKnown(String trigger) {
        assertThat(Kept.after(Adt.of("A21").translated(), Adt.of(trigger).translated())
                        .only(Encounter.class)
                        .getStatus()
                        .toCode())
                .isEqualTo("onleave");
    }

    @Test
    void aChangeToAFinishedVisitThatNobodyKnowsSaysThatItIsFinished() {
        assertThat(encounter(Adt.of("A08").with("20260224091500|", "20260224091500|20260227150000"))
                        .getStatus()
                        .toCode())
                .isEqualTo("finished");
    }

    @Test
    void whatTheSenderDeletedIsTold() {
        Translated translated = Adt.of("A13")
                .with("|20260227150000", "|\"\"")
                .with("PV2|", "PV2|||||||||\"\"")
                .translated();

        assertThat(translated.cleared()).containsExactly("Encounter.period.end", "Encounter.extension[planned-end]");
        assertThat(((Encounter) translated.resources().get(1)).getPeriod().hasEnd())
                .isFalse();
    }

    @Test
    void theCustodianAnswersForTheStayAndTheSubjectIsLeftToTheRecord() {
        Encounter encounter = encounter(Adt.of("A01"));

        assertThat(encounter.getServiceProvider().getIdentifier().getSystem()).isEqualTo(Canonical.HSA_ID);
        assertThat(encounter.getServiceProvider().getIdentifier().getValue()).isEqualTo("SE2329990010-V1");
        assertThat(encounter.getMeta().getSource()).isEqualTo(Canonical.source("SE2329990010-V1"));
        assertThat(encounter.hasSubject()).isFalse();
    }

    private static Encounter encounter(Adt message) {
        return (Encounter) message.translated().resources().get(1);
    }
}
