package se.brygga.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.brygga.access.Directory;
import se.brygga.access.decision.Decision.Outcome;
import se.brygga.access.decision.Decision.Reason;
import se.brygga.access.decision.PersonState.Capacity;
import se.brygga.access.reader.Purpose;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Side;
import se.brygga.core.fhir.Protection;

/** Open legal points as settings (domain.md 11), systems, and readers of whom too little is known. */
class SettingsTest {

    private static final Item SOCIAL_ITEM =
            Ordinary.item(Directory.LAKE_SOCIAL, Directory.LAKE_HOME_CARE, new Span(Ordinary.NOW, Ordinary.NOW));
    private static final Item CARE_ITEM =
            Ordinary.item(Directory.REGION, Directory.WARD, new Span(Ordinary.NOW, Ordinary.NOW));
    private static final PersonState CHILD = new PersonState(Capacity.CHILD, null, Protection.NONE);

    @Test
    void emergencyCoversSocialDataOnlyIfSet() {
        var circumstances = new Circumstances(
                Relation.PATIENT,
                List.of(),
                List.of(),
                Ordinary.CAPABLE,
                Optional.of(new Emergency("emergency", true, true)),
                Ordinary.NOW);

        assertThat(law(true, false, false).decide(Ordinary.CARE, circumstances, SOCIAL_ITEM, Stage.CONTENT))
                .isEqualTo(new Decision(Outcome.SHOW, null, false, List.of("emergency")));
    }

    @Test
    void emergencyOpensBeforeTheAssessmentOfALastingIncapacityIsMade() {
        var circumstances = new Circumstances(
                Relation.PATIENT,
                List.of(),
                List.of(),
                new PersonState(Capacity.PERMANENTLY_INCAPABLE, null, Protection.NONE),
                Optional.of(new Emergency("emergency", true, true)),
                Ordinary.NOW);

        assertThat(Ordinary.law()
                        .decide(Ordinary.CARE, circumstances, Ordinary.elsewhere(), Stage.CONTENT)
                        .shows())
                .isTrue();
    }

    @Test
    void aGuardiansConsentDecidesTowardsSocialReadersOnlyIfSet() {
        var without = child(List.of());
        var with = child(List.of(Ordinary.CONSENT));

        assertThat(Ordinary.law()
                        .decide(Ordinary.SOCIAL, without, SOCIAL_ITEM, Stage.CONTENT)
                        .shows())
                .isTrue();
        assertThat(Ordinary.law()
                        .decide(Ordinary.SOCIAL, with, CARE_ITEM, Stage.CONTENT)
                        .reason())
                .isEqualTo(Reason.CONSENT_MISSING);
        AccessDecision set = law(false, true, false);
        assertThat(set.decide(Ordinary.SOCIAL, without, SOCIAL_ITEM, Stage.CONTENT)
                        .reason())
                .isEqualTo(Reason.CONSENT_MISSING);
        assertThat(set.decide(Ordinary.SOCIAL, with, SOCIAL_ITEM, Stage.CONTENT).shows())
                .isTrue();
        assertThat(set.decide(Ordinary.SOCIAL, with, CARE_ITEM, Stage.CONTENT).shows())
                .isTrue();
    }

    @Test
    void existenceWithoutARelationIsOneStepAndOnlyIfSet() {
        var nobody = new Circumstances(
                Relation.NONE, List.of(), List.of(Ordinary.CONSENT), Ordinary.CAPABLE, Optional.empty(), Ordinary.NOW);
        AccessDecision set = law(false, false, true);

        assertThat(set.decide(Ordinary.CARE, nobody, CARE_ITEM, Stage.EXISTENCE).outcome())
                .isEqualTo(Outcome.EXISTS_ONLY);
        assertThat(set.decide(Ordinary.CARE, nobody, CARE_ITEM, Stage.CONTENT).reason())
                .isEqualTo(Reason.NO_RELATION);
        assertThat(Ordinary.law()
                        .decide(Ordinary.CARE, nobody, CARE_ITEM, Stage.EXISTENCE)
                        .reason())
                .isEqualTo(Reason.NO_RELATION);
    }

    @Test
    void anInnerBlockHidesElsewhereUnlessSet() {
        var blocked = Ordinary.patient(List.of(Ordinary.inner(Directory.TOWN_CARE, null)));
        var settings = new LegalSettings(Directory.bodies(), false, false, false, false, 13, LegalSettings.TIE_AGE);

        assertThat(new AccessDecision(settings)
                        .decide(Ordinary.CARE, blocked, Ordinary.elsewhere(), Stage.CONTENT)
                        .shows())
                .isTrue();
    }

    @Test
    void aSystemReadsWhatItsCustodianOwnsAndNothingElse() {
        var system = new Reader(
                Side.CARE, Directory.TOWN_CARE, Directory.HOME_NURSING, "akerby-homenursing", 0, null, null, true);
        var nobody = new Circumstances(Relation.NONE, null, null, null, Optional.empty(), Ordinary.NOW);

        assertThat(Ordinary.law()
                        .decide(system, nobody, Ordinary.elsewhere(), Stage.CONTENT)
                        .shows())
                .isTrue();
        for (String other : List.of(Directory.REGION, Directory.REGION_TOO, Directory.TOWN_SOCIAL)) {
            Item item = Ordinary.item(other, Directory.WARD, new Span(Ordinary.NOW, Ordinary.NOW));
            assertThat(Ordinary.law().decide(system, Ordinary.patient(List.of()), item, Stage.EXISTENCE))
                    .isEqualTo(Decision.deny(Reason.FOREIGN_SYSTEM));
        }
    }

    @Test
    void aReaderOfWhomTooLittleIsKnownReadsNothing() {
        for (Reader reader : List.of(
                reader(null, Directory.REGION, Directory.WARD, Ordinary.USER, 3),
                reader(Side.CARE, null, Directory.WARD, Ordinary.USER, 3),
                reader(Side.CARE, Directory.REGION, null, Ordinary.USER, 3),
                reader(Side.CARE, Directory.REGION, Directory.WARD, null, 3),
                reader(Side.CARE, Directory.REGION, Directory.WARD, Ordinary.USER, 2))) {
            assertThat(Ordinary.law().decide(reader, Ordinary.patient(List.of()), CARE_ITEM, Stage.CONTENT))
                    .isEqualTo(Decision.deny(Reason.ASSURANCE));
        }
    }

    @Test
    void whoMaySeeNothingOfAPersonIsToldBeforeTheRecordIsRead() {
        AccessDecision law = Ordinary.law();

        assertThat(law.refused(Ordinary.CARE, Relation.NONE, Stage.CONTENT))
                .contains(Decision.deny(Reason.NO_RELATION));
        assertThat(law.refused(Ordinary.SOCIAL, Relation.PATIENT, Stage.CONTENT))
                .contains(Decision.deny(Reason.NO_RELATION));
        assertThat(law.refused(Ordinary.CARE, Relation.PATIENT, Stage.CONTENT)).isEmpty();
    }

    @Test
    void circumstancesThatAreNotKnownOpenNothingOfOthers() {
        var unknown = new Circumstances(Relation.PATIENT, List.of(), null, null, Optional.empty(), null);

        assertThat(Ordinary.law()
                        .decide(Ordinary.CARE, unknown, Ordinary.elsewhere(), Stage.CONTENT)
                        .reason())
                .isEqualTo(Reason.CONSENT_MISSING);
    }

    private static Reader reader(Side side, String provider, String unit, String user, int assurance) {
        return new Reader(side, provider, unit, user, assurance, Purpose.CARE, null, false);
    }

    private static Circumstances child(List<Ground> consents) {
        return new Circumstances(Relation.INTERVENTIONS, List.of(), consents, CHILD, Optional.empty(), Ordinary.NOW);
    }

    private static AccessDecision law(boolean emergency, boolean guardian, boolean existence) {
        return new AccessDecision(
                new LegalSettings(Directory.bodies(), emergency, true, guardian, existence, 13, LegalSettings.TIE_AGE));
    }
}
