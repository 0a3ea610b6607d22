package se.brygga.app.config;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;
import se.brygga.core.connector.WireFormat;
import se.brygga.core.time.SwedishTime;

/** Reads from the block {@code delivery} of a connector.yml how the system wants to be written to. */
final class WireBlock {

    static final Set<String> KEYS = Set.of("version", "charset", "zone", "application", "production", "takes");
    private static final Pattern VERSION = Pattern.compile("2\\.[3-8](\\.\\d)?");

    private WireBlock() {}

    /** Reads the keys; HL7 v2 has a version and its usual character set. */
    static WireFormat read(Section section, String format) {
        boolean v2 = "hl7v2".equals(format);
        return new WireFormat(
                section.value("version", v2 ? "2.5.1" : "", "a version of HL7 v2 from 2.3 to 2.8", WireBlock::version),
                section.value(
                        "charset",
                        v2 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8,
                        "a character set such as ISO-8859-1 or UTF-8",
                        Charset::forName),
                section.value("zone", SwedishTime.ZONE, "a time zone such as Europe/Stockholm", ZoneId::of),
                section.scalar("application").orElse(""),
                section.flag("production", false),
                Set.copyOf(section.words("takes")));
    }

    private static String version(String text) {
        if (!VERSION.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
