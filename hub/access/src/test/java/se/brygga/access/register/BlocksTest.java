package se.brygga.access.register;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.access.register.Written.entry;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.junit.jupiter.api.Test;
import se.brygga.access.Directory;
import se.brygga.access.decision.Block;
import se.brygga.access.decision.Block.Lift;
import se.brygga.core.record.RegisterEntry;

class BlocksTest {

    private static final Instant NOW = Instant.parse("2026-03-27T10:00:00Z");
    private static final String USER = "SE2329990010-A1";

    @Test
    void anOuterBlockHidesWholeDaysAndLetsTypesPass() {
        RegisterEntry block = entry("b1", "block", Directory.REGION)
                .code("block-kind", "outer")
                .hides("2020-01-01", "2020-12-31")
                .exempt("lak")
                .exempt("upp")
                .done();

        assertThat(read(block))
                .containsExactly(new Block(
                        "b1",
                        true,
                        Directory.REGION,
                        null,
                        Instant.parse("2019-12-31T23:00:00Z"),
                        Instant.parse("2020-12-31T22:59:59.999999999Z"),
                        Set.of("lak", "upp"),
                        List.of()));
    }

    @Test
    void anInnerBlockNamesTheUnitsWhoseDataItHides() {
        RegisterEntry block = entry("b1", "block", Directory.REGION)
                .code("block-kind", "inner")
                .dataOf(Directory.WARD)
                .dataOf(Directory.OTHER_WARD)
                .done();
        RegisterEntry all = entry("b2", "block", Directory.REGION)
                .code("block-kind", "inner")
                .done();

        assertThat(read(block, all))
                .allMatch(one -> !one.outer() && one.from() == null && one.until() == null)
                .extracting(Block::unit)
                .containsExactly(Directory.WARD, Directory.OTHER_WARD, null);
    }

    @Test
    void aBlockOfNoKnownKindIsBoth() {
        assertThat(read(entry("b1", "block", Directory.REGION).done()))
                .extracting(Block::outer)
                .containsExactly(true, false);
    }

    @Test
    void onlyAnAnnulmentEndsABlock() {
        assertThat(read(block().annulled(NOW).done())).isEmpty();
        assertThat(read(block().annulled(NOW.plusMillis(1)).done())).hasSize(1);
        assertThat(read(block().status(ConsentState.INACTIVE).done())).hasSize(1);
        assertThat(read(block().valid("2020-01-01", "2020-01-02").done())).hasSize(1);
    }

    @Test
    void aLiftOpensItsBlockForAUserOrAUnit() {
        RegisterEntry user = lift().to("Practitioner", USER).done();
        RegisterEntry unit = lift().to("Organization", Directory.WARD).done();

        assertThat(read(block().done(), user, unit).get(0).lifts())
                .containsExactly(
                        new Lift("l1", USER, null, instant("2026-03-25T09:00:00Z"), instant("2026-04-01T08:00:00Z")),
                        new Lift(
                                "l1",
                                null,
                                Directory.WARD,
                                instant("2026-03-25T09:00:00Z"),
                                instant("2026-04-01T08:00:00Z")));
    }

    @Test
    void aLiftThatSomebodyElseMadeOrThatLacksWhatTheLawAsksIsNone() {
        RegisterEntry foreign = entry("l1", "lift", Directory.TOWN_CARE)
                .lifts("b1")
                .to("Practitioner", USER)
                .done();
        RegisterEntry ofAnother = entry("l1", "lift", Directory.REGION)
                .lifts("b2")
                .to("Practitioner", USER)
                .done();
        RegisterEntry withoutBasis = entry("l1", "lift", Directory.REGION)
                .to("Practitioner", USER)
                .reason("x")
                .done();
        RegisterEntry annulled =
                lift().to("Practitioner", USER).annulled(NOW.plusSeconds(60)).done();

        assertThat(read(block().done(), foreign, ofAnother, withoutBasis, annulled)
                        .get(0)
                        .lifts())
                .isEmpty();
    }

    private static Written block() {
        return entry("b1", "block", Directory.REGION).code("block-kind", "outer");
    }

    private static Written lift() {
        return entry("l1", "lift", Directory.REGION)
                .lifts("b1")
                .valid("2026-03-25T10:00:00+01:00", "2026-04-01T10:00:00+02:00");
    }

    private static List<Block> read(RegisterEntry... entries) {
        return Blocks.of(Stream.of(entries).map(Entry::new).toList(), NOW);
    }

    private static Instant instant(String text) {
        return Instant.parse(text);
    }
}
