package se.brygga.translation.fhirmessage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.core.message.Spelling;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.outbound.Written;
import se.brygga.core.translated.Translated;

/** What one party of a case sends reaches another as a message of the same event about the same thing. */
class CaseRoundTripTest {

    private static final Path SAMPLES =
            FhirSamplesTest.SAMPLES.resolve("../../../../../../connectors/akerby-homenursing/samples");

    @ParameterizedTest
    @CsvSource({
        "case-plan-contribution,plan-contribution",
        "case-joint-plan-with-contained,joint-plan",
        "case-plan-call,plan-call",
        "case-task-answer,task",
        "case-deviation,deviation",
        "case-team,team"
    })
    void goesOutAndComesBack(String sample, String event) throws Exception {
        String sent = Files.readString(SAMPLES.resolve(sample + "/input.json"))
                .replace("SE2120009994-HSV01", "SE2321000016-SJH1"); // the source of these tests
        Translated in = FhirSources.translate(sent);
        Written out = write(in, event);
        Translated back = FhirSources.translate(new String(out.content(), UTF_8));

        assertThat(out.type()).isEqualTo("message/" + event);
        assertThat(back.person()).isEqualTo(in.person());
        assertThat(back.resources().stream().map(Resource::fhirType))
                .containsExactlyElementsOf(
                        in.resources().stream().map(Resource::fhirType).toList());
        assertThat(back.losses().count("unmapped")).isZero();
        assertThat(out.losses().count("unmapped")).isZero();
    }

    private static Written write(Translated in, String event) {
        var message = new OutboundMessage(
                "m-90",
                event,
                Instant.parse("2026-03-05T08:00:00Z"),
                "SE2321000016-SJH1",
                "SE2120009994-HTJ01",
                in.resources());
        var anybody = new Destination(
                "anybody",
                "fhir",
                "",
                UTF_8,
                ZoneId.of("Europe/Stockholm"),
                "",
                false,
                Set.of(),
                Spelling.CANONICAL,
                Map.of());
        return new FhirMessageWriter().write(message, anybody);
    }
}
