package se.brygga.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import se.brygga.access.Directory;
import se.brygga.access.decision.Decision.Outcome;
import se.brygga.access.decision.Decision.Reason;
import se.brygga.access.decision.PersonState.Capacity;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Side;
import se.brygga.core.fhir.Protection;

/** What holds for every combination of inputs, each of them tried. */
class EveryCombinationTest {

    private static final List<PersonState> PERSONS = List.of(
            Ordinary.CAPABLE,
            new PersonState(Capacity.TEMPORARILY_INCAPABLE, null, Protection.NONE),
            new PersonState(Capacity.PERMANENTLY_INCAPABLE, null, Protection.NONE),
            new PersonState(Capacity.PERMANENTLY_INCAPABLE, "assessment", Protection.NONE),
            new PersonState(Capacity.CHILD, null, Protection.MARKED));

    private static final List<Optional<Emergency>> EMERGENCIES = List.of(
            Optional.empty(),
            Optional.of(new Emergency("emergency", true, true)),
            Optional.of(new Emergency("emergency", true, false)),
            Optional.of(new Emergency("emergency", false, true)),
            Optional.of(new Emergency("emergency", false, false)));

    private static final List<Item> ITEMS = List.of(
            owned(Directory.REGION, Directory.WARD),
            owned(Directory.REGION, Directory.OTHER_WARD),
            owned(Directory.TOWN_CARE, Directory.HOME_NURSING),
            owned(Directory.TOWN_SOCIAL, Directory.HOME_CARE),
            owned(Directory.LAKE_SOCIAL, Directory.LAKE_HOME_CARE));

    /** With every setting on, which opens most, and with the defaults. */
    private static final List<AccessDecision> LAWS = List.of(
            Ordinary.law(),
            new AccessDecision(
                    new LegalSettings(Directory.bodies(), true, true, true, true, 13, LegalSettings.TIE_AGE)));

    private record Case(Reader reader, Circumstances circumstances, Item item, Stage stage) {}

    @Test
    void onlyALiftOpensABlockAndEmergencyAsksAtMost() {
        each(true, (one, decision) -> {
            boolean hit = one.item().provider().equals(Directory.TOWN_CARE)
                    || !one.item().provider().equals(one.reader().provider());
            if (hit && decision.reason() != Reason.NO_RELATION) {
                assertThat(decision.outcome()).as("%s", one).isIn(Outcome.WITHHOLD, Outcome.ASK_LIFT);
            }
            if (decision.outcome() == Outcome.ASK_LIFT) {
                assertThat(one.circumstances().emergency()).isPresent();
                assertThat(one.reader().side()).isEqualTo(Side.CARE);
                assertThat(one.item().side()).isEqualTo(Side.CARE);
            }
        });
    }

    @Test
    void socialReadersAndReadersOfSocialDataNeverLearnOfABlock() {
        each(true, (one, decision) -> {
            if (one.reader().side() == Side.SOCIAL || one.item().side() == Side.SOCIAL) {
                assertThat(decision.outcome()).as("%s", one).isNotEqualTo(Outcome.ASK_LIFT);
                assertThat(decision.reason()).as("%s", one).isNotIn(Reason.BLOCKED, Reason.BLOCKED_INNER);
            }
        });
    }

    @Test
    void withoutARelationNothingIsShown() {
        each(false, (one, decision) -> {
            boolean tied = one.reader().side() == Side.CARE
                    ? one.circumstances().relation() == Relation.PATIENT
                    : one.circumstances().relation() == Relation.INTERVENTIONS
                            || one.circumstances().relation() == Relation.INVESTIGATION;
            if (!tied) {
                assertThat(decision.outcome()).as("%s", one).isIn(Outcome.DENY, Outcome.EXISTS_ONLY);
            }
        });
    }

    @Test
    void whatIsUnknownIsNeverShown() {
        each(false, (one, decision) -> {
            for (Item unknown : unknown(one.item())) {
                for (AccessDecision law : LAWS) {
                    assertThat(law.decide(one.reader(), one.circumstances(), unknown, one.stage())
                                    .shows())
                            .as("%s", one)
                            .isFalse();
                }
            }
        });
    }

    @Test
    void othersDataOfAProtectedPersonAreAlwaysMasked() {
        each(false, (one, decision) -> {
            boolean own = one.item().provider().equals(one.reader().provider());
            boolean isProtected = one.circumstances().person().protection() != Protection.NONE;
            if (decision.shows() && !own) {
                assertThat(decision.masked()).isEqualTo(isProtected);
            }
        });
    }

    @Test
    void theExistenceStepShowsNothingOfOthers() {
        each(false, (one, decision) -> {
            if (one.stage() == Stage.EXISTENCE
                    && !one.item().provider().equals(one.reader().provider())) {
                assertThat(decision.shows()).isFalse();
            }
        });
    }

    private static void each(boolean blocked, BiConsumer<Case, Decision> fact) {
        for (Case one : cases(blocked)) {
            for (AccessDecision law : LAWS) {
                fact.accept(one, law.decide(one.reader(), one.circumstances(), one.item(), one.stage()));
            }
        }
    }

    private static List<Case> cases(boolean blocked) {
        List<Case> cases = new ArrayList<>();
        for (Reader reader : List.of(Ordinary.CARE, Ordinary.SOCIAL)) {
            for (Item item : ITEMS) {
                Block block = new Block("block", true, item.provider(), null, null, null, Set.of(), List.of());
                for (Circumstances circumstances : circumstances(blocked ? List.of(block) : List.of())) {
                    for (Stage stage : Stage.values()) {
                        cases.add(new Case(reader, circumstances, item, stage));
                    }
                }
            }
        }
        return cases;
    }

    private static List<Circumstances> circumstances(List<Block> blocks) {
        List<Circumstances> all = new ArrayList<>();
        for (Relation relation : Relation.values()) {
            for (PersonState person : PERSONS) {
                for (Optional<Emergency> emergency : EMERGENCIES) {
                    for (List<Ground> consents : List.of(List.<Ground>of(), List.of(Ordinary.CONSENT))) {
                        all.add(new Circumstances(relation, blocks, consents, person, emergency, Ordinary.NOW));
                    }
                }
            }
        }
        return all;
    }

    private static Item owned(String provider, String unit) {
        return Ordinary.item(provider, unit, new Span(Ordinary.NOW.minus(Duration.ofDays(9)), Ordinary.NOW));
    }

    private static List<Item> unknown(Item item) {
        return List.of(
                new Item(null, item.provider(), item.unit(), "vko", null, null, true, true, true),
                new Item(item.side(), null, item.unit(), "vko", null, null, true, true, true),
                new Item(item.side(), item.provider(), null, "vko", null, null, true, true, true),
                new Item(item.side(), item.provider(), item.unit(), null, null, null, true, true, true),
                new Item(item.side(), item.provider(), item.unit(), "vko", null, null, true, true, false));
    }
}
