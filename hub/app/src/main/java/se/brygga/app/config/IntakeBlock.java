package se.brygga.app.config;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;
import se.brygga.core.connector.IntakeRules;
import se.brygga.core.connector.IntakeRules.UnmappedPolicy;
import se.brygga.core.connector.IntakeRules.Validation;
import se.brygga.core.connector.IntakeSettings;
import se.brygga.core.time.SwedishTime;

/** Reads the block {@code intake} of a connector.yml. */
final class IntakeBlock {

    /** Local identifiers of a source, with its HSA-id in the value (domain.md 3). */
    private static final String LOCAL_IDENTIFIERS = "urn:oid:1.2.752.129.2.1.2.1";

    private static final Set<String> OWN = Set.of(
            "format",
            "zone",
            "charset",
            "localIdentifiers",
            "production",
            "sendsProtection",
            "validation",
            "unmapped",
            "relevantCasesOnly");
    private static final Set<String> KEYS =
            Stream.concat(OWN.stream(), SpellingBlock.KEYS.stream()).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> FORMATS = Set.of("hl7v2", "json", "csv", "fhir");

    private IntakeBlock() {}

    /** Reads the block; protection counts as unknown unless the block says that the system sends it. */
    static IntakeSettings read(YamlFile file, Node node) {
        Section section = Section.of(file, node, KEYS);
        section.text("format", "hl7v2");
        String format = section.choice("format", "json", FORMATS);
        return new IntakeSettings(
                format,
                section.value("zone", SwedishTime.ZONE, "a time zone such as Europe/Stockholm", ZoneId::of),
                charset(section, format),
                section.scalar("localIdentifiers").orElse(LOCAL_IDENTIFIERS),
                section.flag("production", false),
                section.flag("sendsProtection", false),
                SpellingBlock.read(file, section, format),
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

    /** Files are cut at the bytes of ASCII signs, so each of their characters is one byte, or they are UTF-8. */
    private static Charset charset(Section section, String format) {
        Charset usual = format.equals("hl7v2") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        Charset charset =
                section.value("charset", usual, "a character set such as ISO-8859-1 or UTF-8", Charset::forName);
        if (format.equals("json") && !charset.equals(StandardCharsets.UTF_8)) {
            section.problem("charset", "JSON is always UTF-8. Write 'charset: UTF-8', or remove the line.");
        } else if (format.equals("csv") && !charset.equals(StandardCharsets.UTF_8) && !isOneByte(charset)) {
            section.problem(
                    "charset", "files in '" + charset + "' cannot be read. Use UTF-8, ISO-8859-1 or windows-1252.");
        }
        return charset;
    }

    private static boolean isOneByte(Charset charset) {
        return charset.canEncode()
                && charset.newEncoder().maxBytesPerChar() == 1
                && "A;\"\r\n".equals(new String("A;\"\r\n".getBytes(charset), StandardCharsets.US_ASCII));
    }
}
