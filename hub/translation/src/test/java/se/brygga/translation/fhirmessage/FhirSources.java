package se.brygga.translation.fhirmessage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import se.brygga.core.identifier.NamingSystems;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.message.Spelling;
import se.brygga.core.translated.Translated;
import se.brygga.translation.Sample;

/** A system that sends FHIR, for tests. */
final class FhirSources {

    static final Instant RECEIVED_AT = Instant.parse("2026-03-01T12:00:00Z");

    static final Source SOURCE = new Source(
            "akerby-fhir",
            "SE2120009994-O1",
            "SE2120009994-HTJ01",
            ZoneId.of("Europe/Stockholm"),
            UTF_8,
            "urn:oid:1.2.752.129.2.1.2.1",
            false,
            true,
            Spelling.CANONICAL,
            Map.of(),
            NamingSystems.load(),
            Sample.hash());

    private FhirSources() {}

    static List<InboxMessage> take(byte[] content) {
        return new FhirIntake().read(content, "", SOURCE, RECEIVED_AT);
    }

    static InboxMessage takeOne(byte[] content) {
        return take(content).get(0);
    }

    static Translated translate(byte[] content) {
        return FhirToRecord.translate(takeOne(content), SOURCE);
    }

    static Translated translate(String content) {
        return translate(content.getBytes(UTF_8));
    }
}
