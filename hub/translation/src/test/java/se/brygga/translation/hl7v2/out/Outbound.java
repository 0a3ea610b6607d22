package se.brygga.translation.hl7v2.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.message.Spelling;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.outbound.Written;
import se.brygga.core.translated.Translated;
import se.brygga.translation.Sample;
import se.brygga.translation.SampleConnector;
import se.brygga.translation.Translators;

/** Messages on their way out, and what the hospital's translator reads from them. */
final class Outbound {

    static final Source SOURCE = SampleConnector.mellanland().source();
    static final Instant MADE_AT = Instant.parse("2026-03-01T11:59:30Z");

    private Outbound() {}

    static Destination destination(String version) {
        return destination(version, StandardCharsets.UTF_8);
    }

    static Destination destination(String version, Charset charset) {
        return new Destination(
                "mellanland-ehr",
                "hl7v2",
                version,
                charset,
                ZoneId.of("Europe/Stockholm"),
                "MELLANLAND-EHR",
                true,
                Set.of("ADT", "ORU", "MDM", "SIU"),
                Spelling.CANONICAL,
                SOURCE.codes());
    }

    static OutboundMessage message(String event, Resource... resources) {
        return new OutboundMessage(
                "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
                event,
                MADE_AT,
                SOURCE.custodian(),
                "SE2329990010-K01",
                List.of(resources));
    }

    static Written write(OutboundMessage message, Destination destination) {
        return Hl7Writers.find(message).orElseThrow().write(message, destination);
    }

    static String text(OutboundMessage message, Destination destination) {
        return new String(write(message, destination).content(), destination.charset());
    }

    /** Returns the first segment of this name. */
    static String segment(String name, String text) {
        return text.lines()
                .flatMap(line -> List.of(line.split("\r")).stream())
                .filter(line -> line.startsWith(name))
                .findFirst()
                .orElse("");
    }

    static Translated back(Written written) {
        InboxMessage message = Translators.intake("hl7v2")
                .read(written.content(), "", SOURCE, Sample.RECEIVED_AT)
                .get(0);
        assertThat(message.refused()).isEmpty();
        return Translators.translate(message, SOURCE);
    }
}
