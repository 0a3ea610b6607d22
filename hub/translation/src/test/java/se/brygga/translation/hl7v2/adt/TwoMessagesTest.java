package se.brygga.translation.hl7v2.adt;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.core.translated.Translated;
import se.brygga.translation.Kept;
import se.brygga.translation.hl7v2.Hl7Text;

/** What stays of a first message when a second one leaves fields empty or deletes them. */
class TwoMessagesTest {

    private static final String VISIT = "PV1|1|I|||||D1^Ett|D2^Tva|D3^Tre||||||||D4^Fyra||V1" + "|".repeat(31) + "ALT7";
    private static final String SPARSE = "PV1|1|I|||||D9^Nio|||||||||||" + "|V1";

    @ParameterizedTest(name = "{0} leaves {1}")
    @CsvSource({"'', D9 D2 D3 D4", "'\"\"', D9 D3 D4"})
    void aRoleIsReplacedOrDeletedAlone(String referring, String left) {
        Encounter kept = Kept.after(visit("A01", VISIT), visit("A08", SPARSE.replace("D9^Nio|", "D9^Nio|" + referring)))
                .only(Encounter.class);

        assertThat(kept.getParticipant())
                .extracting(one -> one.getIndividual().getIdentifier().getValue())
                .map(value -> value.substring(value.lastIndexOf(':') + 1))
                .containsExactlyInAnyOrder(left.split(" "));
    }

    @Test
    void theAlternateNumberOfAVisitStays() {
        assertThat(Kept.after(visit("A01", VISIT), visit("A08", SPARSE))
                        .only(Encounter.class)
                        .getIdentifier())
                .extracting("value")
                .containsExactly("V1", "ALT7");
    }

    @ParameterizedTest(name = "{0}: {1} leaves {2}")
    @CsvSource({
        "||Tolvansson^Tolvan||||Tolle^T, ||Tolvansson^Tolv, Tolv T",
        "||Tolvansson^Tolvan||||Tolle^T, ||Tolvansson^Tolv||||\"\", Tolv",
        "||Tolvansson^Tolvan||||Tolle^T, ||\"\", T"
    })
    void aNameAndAnAliasAreReplacedOrDeletedAlone(String first, String second, String left) {
        assertThat(Kept.after(person(first), person(second)).only(Patient.class).getName())
                .extracting(name -> name.getGivenAsSingleString())
                .containsExactly(left.split(" "));
    }

    @Test
    void aNumberThatIsNoKeyStays() {
        assertThat(Kept.after(person("|A4711^^^MELLANLAND"), person("|"))
                        .only(Patient.class)
                        .getIdentifier())
                .hasSize(2);
    }

    @Test
    void aSurgeryAndItsDoctorAreReplacedAlone() {
        Patient kept = Kept.after(told("A31", "PD1|||Akerby vardcentral|D1^Ett"), told("A31", "PD1||||D2^Tva"))
                .only(Patient.class);

        assertThat(kept.getGeneralPractitioner())
                .extracting("display")
                .containsExactlyInAnyOrder("Tva", "Akerby vardcentral");
    }

    @ParameterizedTest(name = "PD1-12 {0}")
    @CsvSource({"N, false", "'', true"})
    void onlyAnExplicitNLiftsTheLabel(String second, boolean labelled) {
        Patient kept = Kept.after(
                        told("A31", "PD1|" + "|".repeat(11) + 'Y'), told("A31", "PD1|" + "|".repeat(11) + second))
                .only(Patient.class);

        assertThat(kept.getMeta().hasSecurity()).isEqualTo(labelled);
    }

    @Test
    void anEventThatContradictsTheHeaderIsWarnedOf() {
        assertThat(Hl7Text.of("ADT^A31", "EVN|A08|20260224130200")
                        .translated()
                        .losses()
                        .warnings())
                .containsEntry("EVN-1", "EVENT_CONTRADICTION");
    }

    @Test
    void theSurvivorsBirthSaysNothingOfWhoIsReplaced() {
        Hl7Text merge = Hl7Text.of("ADT^A40", "EVN||20260224130200", "MRG|1212121212^^^&1.2.752.129.2.1.3.1&ISO^PI");

        assertThat(merge.with("||Tolvansson^Tolvan||19111111").arrived().refused())
                .isEmpty();
    }

    @ParameterizedTest(name = "PV1-{0} deletes {1}")
    @CsvSource({
        "4, type",
        "5, hospitalization.preAdmissionIdentifier",
        "6, location[completed]",
        "10, serviceType",
        "13, hospitalization.reAdmission",
        "14, hospitalization.admitSource",
        "15, hospitalization.specialArrangement",
        "16, hospitalization.specialCourtesy",
        "37, hospitalization.destination",
        "38, hospitalization.dietPreference",
        "39, serviceProvider",
        "44, period.start",
        "54, episodeOfCare"
    })
    void aDeletedFieldOfAVisitIsTold(int field, String element) {
        String[] fields = ("PV1|1|I" + "|".repeat(17) + "V1" + "|".repeat(36)).split("[|]", -1);
        fields[field] = "\"\"";
        Translated translated = told("A08", String.join("|", fields));

        assertThat(translated.cleared()).contains("Encounter." + element);
        assertThat(translated.losses().fates().get("PV1-" + field).kind()).isEqualTo("mapped");
    }

    @ParameterizedTest(name = "{0} deletes {1}")
    @CsvSource({
        "NK1|1|Tolvansson^Tolva||||||\"\", period",
        "NK1|1|Tolvansson^Tolva|\"\", relationship",
        "AL1|1||Pc|\"\", criticality",
        "AL1|1|\"\"|Pc, category",
        "AL1|1||Pc||\"\", reaction",
        "AL1|1||Pc|||\"\", onset",
        "DG1|1||J18^^ICD10||\"\", onset"
    })
    void aDeletedFieldOfARepeatedSegmentIsToldOfThatOne(String segment, String element) {
        assertThat(told("A31", segment).cleared()).anyMatch(one -> one.endsWith('.' + element));
    }

    @Test
    void equalDiagnosesAreOneConditionWithSeveralUses() {
        Translated translated = told("A01", SPARSE + "\rDG1|1||J18^^ICD10|||A\rDG1|2||J18^^ICD10|||F");

        assertThat(translated.resources())
                .filteredOn(Condition.class::isInstance)
                .hasSize(1);
        assertThat(Kept.after(translated).only(Encounter.class).getDiagnosis()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"AL1|1||J18^^ICD10, AL1|1||J18^^ATC", "DG1|1||J18^^ICD10, DG1|1||J18^^ATC"})
    void aCodeOfAnotherSystemIsSomethingElse(String one, String other) {
        assertThat(told("A31", one).resources().get(1).getIdPart())
                .isNotEqualTo(told("A31", other).resources().get(1).getIdPart());
    }

    private static Translated visit(String trigger, String pv1) {
        return told(trigger, pv1);
    }

    private static Translated told(String trigger, String segment) {
        return Hl7Text.of("ADT^" + trigger, "EVN||20260224130200", segment).translated();
    }

    /** Takes what follows PID-3. */
    private static Translated person(String rest) {
        return Hl7Text.of("ADT^A31", "EVN||20260224130200").with(rest).translated();
    }
}
