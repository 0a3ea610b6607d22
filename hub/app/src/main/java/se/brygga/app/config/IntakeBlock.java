package se.brygga.app.config;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import se.brygga.core.connector.IntakeRules;
import se.brygga.core.connector.IntakeRules.UnmappedPolicy;
import se.brygga.core.connector.IntakeRules.Validation;
import se.brygga.core.connector.IntakeSettings;

/** Reads the block {@code intake} of a connector.yml. */
final class IntakeBlock {

    /** Local identifiers of a source, with its HSA-id in the value (domain.md 3). */
    private static final String LOCAL_IDENTIFIERS = "urn:oid:1.2.752.129.2.1.2.1";

    private static final Set<String> KEYS =
            Set.of("format", "zone", "charset", "localIdentifiers", "production", "sendsProtection", "columns",
                    "validation", "unmapped", "relevantCasesOnly");
    private static final Set<String> FORMATS = Set.of("hl7v2", "json", "csv", "fhir");

    private IntakeBlock() {}

    /** Reads the block; protection counts as unknown unless the block says that the system sends it. */
    static IntakeSettings read(YamlFile file, Node node) {
        Section section = Section.of(file, node, KEYS);
        section.text("format", "hl7v2");
        String format = section.choice("format", "json", FORMATS);
        Charset usual = format.equals("hl7v2") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        return new IntakeSettings(
                format,
                section.value("zone", SmallFiles.SWEDEN, "a time zone such as Europe/Stockholm", ZoneId::of),
                section.value("charset", usual, "a character set such as ISO-8859-1 or UTF-8", Charset::forName),
                section.scalar("localIdentifiers").orElse(LOCAL_IDENTIFIERS),
                section.flag("production", false),
                section.flag("sendsProtection", false),
                columns(file, section.block("columns")),
                rules(section, format));
    }

    /** FHIR is refused if it breaks a profile; what the hub translated itself was proven by tests. */
    private static IntakeRules rules(Section section, String format) {
        Validation usual = "fhir".equals(format) ? Validation.REFUSE : Validation.OFF;
        return new IntakeRules(
                section.value("validation", usual, "refuse, warn or off", text -> Validation.valueOf(upper(text))),
                section.value(
                        "unmapped",
                        UnmappedPolicy.RECORD,
                        "record, warn or park",
                        text -> UnmappedPolicy.valueOf(upper(text))),
                section.flag("relevantCasesOnly", false));
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static Map<String, String> columns(YamlFile file, Optional<Node> block) {
        Map<String, String> columns = new LinkedHashMap<>();
        if (block.isEmpty()) {
            return columns;
        }
        Section section = Section.open(file, block.get());
        for (String field : section.keys()) {
            section.scalar(field).ifPresent(column -> {
                if (columns.containsValue(column)) {
                    section.problem(field, "column '" + column + "' feeds two fields. Keep one of them.");
                }
                columns.put(field, column);
            });
        }
        return columns;
    }
}
