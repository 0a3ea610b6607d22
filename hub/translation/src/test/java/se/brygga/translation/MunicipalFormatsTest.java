package se.brygga.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.translated.Translated;
import se.brygga.translation.csv.CsvIntake;
import se.brygga.translation.csv.CsvToFhir;
import se.brygga.translation.json.JsonIntake;
import se.brygga.translation.json.JsonToFhir;
import se.brygga.translation.municipal.MunicipalSources;
import se.brygga.translation.municipal.NoticeArbitraries;

class MunicipalFormatsTest {

    private static final Source SOURCE = MunicipalSources.canonical();

    private static final String JSON = """
            {"kind":"decision","sourceId":"B-1001","personId":"191212121212","custodian":"SE2120009994-O1",
             "unit":"SE2120009994-HTJ01","legalBasis":"SOL","status":"active","recordedAt":"2026-03-02T09:15:00+01:00",
             "service":"HTJ","decidedOn":"2026-03-01","from":"2026-03-02","hoursPerMonth":24.5}""";

    private static final String CSV = """
            hoursPerMonth;sourceId;personId;custodian;unit;legalBasis;status;recordedAt;service;decidedOn;from
            24.5;B-1001;191212121212;SE2120009994-O1;SE2120009994-HTJ01;SOL;active;2026-03-02T09:15:00;HTJ;2026-03-01;2026-03-02
            """;

    @Test
    void sameDecisionIsTheSameResourceInEitherFormat() {
        Translated json =
                JsonToFhir.translate(take(new JsonIntake().read(bytes(JSON), "", SOURCE, Instant.EPOCH)), SOURCE);
        Translated csv = CsvToFhir.translate(
                take(new CsvIntake().read(bytes(CSV), "decision-1.csv", SOURCE, Instant.EPOCH)), SOURCE);

        assertThat(csv.person()).isEqualTo(json.person());
        assertThat(csv.resources().get(0).equalsDeep(json.resources().get(0))).isTrue();
        assertThat(csv.resources().get(0).getId())
                .isEqualTo(json.resources().get(0).getId());
    }

    @Test
    void unknownNoticeFormatIsRefused() {
        assertThatThrownBy(() -> NoticeFormats.write("xml", NoticeArbitraries.withName("Tolvan Tolvansson"), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("json, csv or fhir");
        assertThat(NoticeFormats.knows("csv")).isTrue();
    }

    private static InboxMessage take(List<InboxMessage> messages) {
        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).refused()).isEmpty();
        return messages.get(0);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
