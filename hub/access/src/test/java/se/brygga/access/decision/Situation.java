package se.brygga.access.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DateTimeType;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import se.brygga.access.Directory;
import se.brygga.access.reader.Purpose;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Side;
import se.brygga.core.fhir.Protection;

/** The words of one row of the truth table as what a decision takes. */
record Situation(ArgumentsAccessor row) {

    static final Instant NOW = Instant.parse("2026-03-27T10:00:00Z");
    private static final String USER = "SE2329990010-A1";

    Reader reader() {
        boolean care = word(1).equals("V");
        Purpose purpose =
                switch (word(4)) {
                    case "care" -> Purpose.CARE;
                    case "certificate" -> Purpose.CERTIFICATE;
                    case "intervention" -> Purpose.INTERVENTION;
                    case "research" -> Purpose.OTHER;
                    default -> throw new IllegalArgumentException(word(4));
                };
        return new Reader(
                care ? Side.CARE : Side.SOCIAL,
                care ? Directory.REGION : Directory.TOWN_SOCIAL,
                care ? Directory.WARD : Directory.HOME_CARE,
                USER,
                3,
                purpose,
                Set.of("vko", "lak"),
                false);
    }

    Stage stage() {
        return switch (word(5)) {
            case "E" -> Stage.EXISTENCE;
            case "S" -> Stage.SOURCES;
            case "C" -> Stage.CONTENT;
            default -> throw new IllegalArgumentException(word(5));
        };
    }

    Item item() {
        boolean dated = word(11).contains("..");
        boolean unknown = word(11).equals("owner unknown");
        return new Item(
                unknown ? null : word(2).startsWith("O") ? Side.SOCIAL : Side.CARE,
                unknown ? null : provider(),
                unit(),
                word(11).equals("lak") ? "lak" : word(11).equals("type outside role") ? "psy" : "vko",
                dated ? day(11, 0).from() : NOW.minus(Duration.ofDays(3)),
                dated ? day(11, 1).until() : NOW.minus(Duration.ofDays(2)),
                !word(11).equals("household"),
                !word(11).equals("not informed"),
                !word(11).equals("block status stale"));
    }

    private String provider() {
        return switch (word(2)) {
            case "own unit", "own other unit" -> Directory.REGION;
            case "V2" -> word(1).equals("V") ? Directory.TOWN_CARE : Directory.REGION;
            case "O2" -> Directory.LAKE_SOCIAL;
            default -> throw new IllegalArgumentException(word(2));
        };
    }

    private String unit() {
        return switch (word(2)) {
            case "own unit" -> Directory.WARD;
            case "own other unit" -> Directory.OTHER_WARD;
            case "V2" -> word(1).equals("V") ? Directory.HOME_NURSING : Directory.WARD;
            default -> Directory.LAKE_HOME_CARE;
        };
    }

    Circumstances circumstances() {
        return new Circumstances(relation(), blocks(), consents(), person(), emergency(), NOW);
    }

    private Relation relation() {
        return switch (word(3)) {
            case "P" -> Relation.PATIENT;
            case "F" -> Relation.FORMER;
            case "I" -> Relation.INTERVENTIONS;
            case "U" -> Relation.INVESTIGATION;
            default -> Relation.NONE;
        };
    }

    private List<Block> blocks() {
        if (word(7).isEmpty()) {
            return List.of();
        }
        boolean dated = word(7).contains("..");
        return List.of(new Block(
                "block",
                word(7).startsWith("OUT"),
                provider(),
                word(7).equals("IN") ? unit() : null,
                dated ? day(7, 0).from() : null,
                dated ? day(7, 1).until() : null,
                word(7).endsWith("exempts lak") ? Set.of("lak") : Set.of(),
                lifts()));
    }

    private List<Block.Lift> lifts() {
        Instant from = NOW.minus(Duration.ofDays(1));
        Instant until = NOW.plus(Duration.ofDays(1));
        return switch (word(8)) {
            case "" -> List.of();
            case "this user" -> List.of(new Block.Lift("lift", USER, null, from, until));
            case "this unit" -> List.of(new Block.Lift("lift", null, reader().unit(), from, until));
            case "ended 1 ms ago" -> List.of(new Block.Lift("lift", USER, null, from, NOW.minusMillis(1)));
            default -> throw new IllegalArgumentException(word(8));
        };
    }

    private List<Ground> consents() {
        Instant from = NOW.minus(Duration.ofDays(30));
        return switch (word(6)) {
            case "N" -> List.of();
            case "Y" -> List.of(new Ground("consent", null, reader().unit(), from, null));
            case "expired" -> List.of(new Ground("consent", USER, null, from, NOW));
            case "not yet" -> List.of(new Ground("consent", USER, null, NOW.plusMillis(1), null));
            case "other unit" -> List.of(new Ground("consent", null, Directory.OTHER_WARD, from, null));
            default -> throw new IllegalArgumentException(word(6));
        };
    }

    private PersonState person() {
        PersonState.Capacity capacity = word(10).startsWith("PERM")
                ? PersonState.Capacity.PERMANENTLY_INCAPABLE
                : word(10).equals("TEMP")
                        ? PersonState.Capacity.TEMPORARILY_INCAPABLE
                        : word(10).equals("child") ? PersonState.Capacity.CHILD : PersonState.Capacity.CAPABLE;
        return new PersonState(
                capacity,
                word(10).equals("PERM, assessed") ? "assessment" : null,
                word(10).equals("protected") ? Protection.MARKED : Protection.NONE);
    }

    private Optional<Emergency> emergency() {
        return word(9).isEmpty()
                ? Optional.empty()
                : Optional.of(new Emergency(
                        "emergency",
                        word(9).endsWith("consent unobtainable"),
                        word(9).endsWith("cannot request lift")));
    }

    /** What the audit log has to name: every entry that decided. */
    List<String> grounds(Decision decision) {
        return switch (decision.outcome()) {
            case SHOW ->
                Stream.of(
                                word(8).isEmpty() ? null : "lift",
                                word(6).equals("Y") ? "consent" : null,
                                word(10).equals("PERM, assessed") ? "assessment" : null,
                                word(9).isEmpty() ? null : "emergency")
                        .filter(id -> id != null)
                        .toList();
            case ASK_LIFT -> List.of("block", "emergency");
            case WITHHOLD -> word(7).isEmpty() ? List.of() : List.of("block");
            default -> List.of();
        };
    }

    private Span day(int cell, int end) {
        String[] days = word(cell).replace("OUT ", "").split("\\.\\.");
        return Span.of(new DateTimeType(days[end]));
    }

    private String word(int cell) {
        String word = row.getString(cell);
        return word == null ? "" : word;
    }
}
