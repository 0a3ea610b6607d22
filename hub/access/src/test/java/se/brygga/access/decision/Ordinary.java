package se.brygga.access.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.brygga.access.Directory;
import se.brygga.access.decision.PersonState.Capacity;
import se.brygga.access.reader.Purpose;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Side;
import se.brygga.core.fhir.Protection;

/** The ordinary case of each input; a test changes the one that it is about. */
final class Ordinary {

    static final Instant NOW = Instant.parse("2026-03-27T10:00:00Z");
    static final String USER = "SE2329990010-A1";
    static final PersonState CAPABLE = new PersonState(Capacity.CAPABLE, null, Protection.NONE);
    static final Ground CONSENT = new Ground("consent", USER, null, NOW.minus(Duration.ofDays(1)), null);
    static final Reader CARE =
            new Reader(Side.CARE, Directory.REGION, Directory.WARD, USER, 3, Purpose.CARE, null, false);
    static final Reader SOCIAL = new Reader(
            Side.SOCIAL, Directory.TOWN_SOCIAL, Directory.HOME_CARE, USER, 3, Purpose.INTERVENTION, null, false);

    private Ordinary() {}

    static AccessDecision law() {
        return new AccessDecision(LegalSettings.defaults(Directory.bodies()));
    }

    static Items items() {
        return new Items(Directory.bodies(), Set.of(), Set.of(), new BlockReports(Map.of(), Map.of()));
    }

    static Item item(String provider, String unit, Span period) {
        Side side = provider.endsWith("O1") ? Side.SOCIAL : Side.CARE;
        return new Item(side, provider, unit, "vko", period.from(), period.until(), true, true, true);
    }

    static Item elsewhere() {
        return item(Directory.TOWN_CARE, Directory.HOME_NURSING, new Span(NOW, NOW));
    }

    static Circumstances patient(List<Block> blocks) {
        return new Circumstances(Relation.PATIENT, blocks, List.of(CONSENT), CAPABLE, Optional.empty(), NOW);
    }

    static Block outer(Span hidden, Block.Lift... lifts) {
        return new Block(
                "block", true, Directory.TOWN_CARE, null, hidden.from(), hidden.until(), Set.of(), List.of(lifts));
    }

    static Block inner(String provider, String unit) {
        return new Block("block", false, provider, unit, null, null, Set.of(), List.of());
    }
}
