package se.brygga.app.config;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;
import se.brygga.core.connector.DeliverySettings;

/** Reads the block {@code delivery} of a connector.yml. */
final class DeliveryBlock {

    private static final Set<String> KEYS = Stream.concat(
                    Stream.of("format", "receipt", "overdueAfter", "lanes", "firstPause", "longestPause"),
                    WireBlock.KEYS.stream())
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> FORMATS = Set.of("json", "csv", "hl7v2", "fhir", "subscription");
    private static final Set<String> RECEIPTS = Set.of("answer", "message", "none");
    static final String DURATION = "a duration such as PT30S, PT5M or PT2H";
    private static final int MOST_LANES = 64;

    private DeliveryBlock() {}

    /** Reads the block. */
    static DeliverySettings read(YamlFile file, Node node) {
        Section section = Section.of(file, node, KEYS);
        section.text("format", "json");
        section.text("receipt", "answer");
        Duration first = section.value("firstPause", Duration.ofSeconds(1), DURATION, DeliveryBlock::duration);
        Duration longest = section.value("longestPause", Duration.ofMinutes(1), DURATION, DeliveryBlock::duration);
        if (longest.compareTo(first) < 0) {
            String written = section.block("longestPause").isPresent() ? "longestPause" : "firstPause";
            section.problem(written, "'longestPause' is shorter than 'firstPause'. Make it longer.");
        }
        String format = section.choice("format", "json", FORMATS);
        receipts(section, format);
        return new DeliverySettings(
                format,
                section.choice("receipt", "none", RECEIPTS),
                section.value("overdueAfter", Duration.ofMinutes(30), DURATION, DeliveryBlock::duration),
                section.value("lanes", 1, "a number from 1 to " + MOST_LANES, DeliveryBlock::lanes),
                first,
                longest,
                WireBlock.read(section, format));
    }

    /** How some formats are acknowledged is not a matter of choice. */
    private static void receipts(Section section, String format) {
        String only = Map.of("fhir", "message", "hl7v2", "answer", "subscription", "answer")
                .get(format);
        if (only != null
                && section.scalar("receipt").filter(said -> !said.equals(only)).isPresent()) {
            section.problem(
                    "receipt",
                    "messages of format '" + format + "' are acknowledged by "
                            + (only.equals("answer") ? "the answer" : "a message") + ". Write 'receipt: " + only
                            + "'.");
        }
    }

    static Duration duration(String text) {
        Duration duration = Duration.parse(text);
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(text);
        }
        return duration;
    }

    private static int lanes(String text) {
        int lanes = Integer.parseInt(text);
        if (lanes < 1 || lanes > MOST_LANES) {
            throw new IllegalArgumentException(text);
        }
        return lanes;
    }
}
