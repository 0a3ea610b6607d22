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

/** Systems that send FHIR, for tests: one of a hospital, one of a municipality. */
final class FhirSources {

    static final Instant RECEIVED_AT = Instant.parse("2026-03-01T12:00:00Z");

    static final Source SOURCE = source("sjobo-fhir", "SE2321000016-V1", "SE2321000016-SJH1");

    static final Source MUNICIPALITY = source("akerby-fhir", "SE2120009994-O1", "SE2120009994-HTJ01");

    private FhirSources() {}

    static Source source(String connector, String custodian, String unit) {
        return new Source(
                connector,
                custodian,
                unit,
                ZoneId.of("Europe/Stockholm"),
                UTF_8,
                "urn:oid:1.2.752.129.2.1.2.1",
                false,
                true,
                Spelling.CANONICAL,
                Map.of(),
                NamingSystems.load(),
                Sample.hash());
    }

    static Translated translate(byte[] content, Source source) {
        return FhirToRecord.translate(
                new FhirIntake().read(content, "", source, RECEIVED_AT).get(0), source);
    }

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
