package se.brygga.translation.json;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.translation.municipal.MunicipalSources;

class JsonIntakeTest {

    private static final Source SOURCE = MunicipalSources.akerby();
    private static final Instant NOW = Instant.parse("2026-03-02T08:15:00Z");

    static final String DECISION = """
            {"kind":"decision","sourceId":"B-1001","personId":"191212121212","custodian":"SE2120009994-O1",
             "unit":"SE2120009994-HTJ01","legalBasis":"SOL","status":"active","recordedAt":"2026-03-02T09:15:00+01:00",
             "service":"HTJ-D","decidedOn":"2026-03-01","from":"2026-03-02"}""";

    @Test
    void oneObjectIsOneMessageWithTheBytesItHad() {
        InboxMessage message = only("\uFEFF \r\n" + DECISION + "\n");

        assertThat(message.text()).isEqualTo(DECISION);
        assertThat(message.type()).isEqualTo("decision");
        assertThat(message.controlId()).isEqualTo("B-1001");
        assertThat(message.format()).isEqualTo("json");
        assertThat(message.connector()).isEqualTo("akerby-homecare");
        assertThat(message.receivedAt()).isEqualTo(NOW);
        assertThat(message.refused()).isEmpty();
        assertThat(message.lane()).hasSize(64).doesNotContain("191212121212");
    }

    @Test
    void itemsAreMessagesInOrderEachWithItsOwnBytes() {
        String second = DECISION.replace("B-1001", "B-å\\\"}]1002");
        List<InboxMessage> messages = read("{ \"items\" : [\n" + DECISION + " ,\t" + second + "] }");

        assertThat(messages).extracting(InboxMessage::text).containsExactly(DECISION, second);
        assertThat(messages).extracting(InboxMessage::controlId).containsExactly("B-1001", "B-å\"}]1002");
        assertThat(messages).allMatch(message -> message.refused().isEmpty());
    }

    @Test
    void slicesAreExactBeyondTheBufferOfTheParser() {
        String item = DECISION.replace("HTJ-D", "HTJ-D\",\"extent\":\"" + "å😀".repeat(5_000));
        List<InboxMessage> messages = read("{\"items\":[" + (item + ",").repeat(20) + item + "]}");

        assertThat(messages).hasSize(21).allMatch(message -> message.text().equals(item));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 10_000, 70_000})
    void aSourceIdThatIsTooLongIsRefusedAndNotKept(int length) {
        InboxMessage message = only(DECISION.replace("B-1001", "B".repeat(length)));

        assertThat(message.refusal().code()).isEqualTo("TOO_LONG");
        assertThat(message.controlId()).isEmpty();
        assertThat(new String(message.acknowledgement(), StandardCharsets.UTF_8))
                .doesNotContain("BBB");
    }

    @Test
    void whatIsTooLargeIsRefusedWithTheBytesGiven() {
        InboxMessage message = new JsonIntake().tooLarge("{".getBytes(StandardCharsets.UTF_8), "", SOURCE, NOW);

        assertThat(message.refusal().code()).isEqualTo("TOO_LARGE");
        assertThat(message.text()).isEqualTo("{");
    }

    @Test
    void answerNamesMessageAndSource() {
        InboxMessage message = only(DECISION);

        assertThatJson(new String(message.acknowledgement(), StandardCharsets.UTF_8))
                .isEqualTo("{\"id\":\"" + message.key().id() + "\",\"sourceId\":\"B-1001\"}");
    }

    @Test
    void badItemIsRefusedAloneAndToldWhy() {
        List<InboxMessage> messages = read("{\"items\":[" + DECISION
                + ",{\"kind\":\"decision\",\"sourceId\":\"B-2\"},17," + DECISION.replace("B-1001", "B-4") + "]}");

        assertThat(messages)
                .extracting(message ->
                        message.refused().map(r -> r.code() + " " + r.place()).orElse("taken"))
                .containsExactly("taken", "MISSING /items/1/personId", "NOT_AN_OBJECT /items/2", "taken");
        assertThatJson(new String(messages.get(1).acknowledgement(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"id\":\"" + messages.get(1).key().id() + "\",\"sourceId\":\"B-2\",\"refused\":"
                                + "{\"code\":\"MISSING\",\"place\":\"/items/1/personId\",\"text\":\"A required value is missing\"}}");
    }

    @Test
    void layoutAndOrderOfFieldsMakeNoOtherMessage() {
        String same = "{\"sourceId\":\"B-1001\",\"area\":null,\"extent\":\"\","
                + DECISION.substring(1).replace("\"sourceId\":\"B-1001\",", "").replace(",", " ,\n");
        String other = DECISION.replace("HTJ-D", "HTJ-N");

        assertThat(only(same).key()).isEqualTo(only(DECISION).key());
        assertThat(only(other).key()).isNotEqualTo(only(DECISION).key());
        assertThat(only(other).controlId()).isEqualTo(only(DECISION).controlId());
    }

    @ParameterizedTest(name = "{0} is {1} at {2}")
    @CsvSource(
            delimiter = '~',
            value = {
                "''~NOT_AN_OBJECT~''",
                "[{}]~NOT_AN_OBJECT~''",
                "null~NOT_AN_OBJECT~''",
                "{}~MISSING~/kind",
                "{\"kind\":7}~UNKNOWN_KIND~/kind",
                "{\"kind\":{}}~MISSING~/kind",
                "{\"kind\":\"measurement\"}~MISSING~/sourceId",
                "{\"kind\":\"decision\"}~MISSING~/sourceId",
                "{\"kind\":\"decision\",\"kind\":\"decision\"}~DUPLICATE_KEY~/kind",
                "{\"area\":{\"a\":1,\"a\":2}}~DUPLICATE_KEY~/area/#1",
                "{\"area\":null,\"area\":\"x\"}~DUPLICATE_KEY~/area",
                "{\"kind\":\"decision\",\"personId\":[\"191212121212\"]}~NOT_SHAREABLE~/personId",
                "{\"kind\":\"decision\",\"householdId\":\"H-1\"}~NOT_SHAREABLE~/householdId",
                "{\"kind\":\"decision\",\"extent\":\"a\\u0000\"}~BAD_CHARACTER~/extent",
                "{\"kind\":\"decision\",\"extent\":\"a\\ud800\"}~BAD_CHARACTER~/extent",
                "{\"kind\":\"decision\",}~BAD_SYNTAX~/kind",
                "{\"kind\":\"decision\"} x~BAD_SYNTAX~''",
                "{\"kind\":\"decision\"}{}~BAD_SYNTAX~''",
                "{\"items\":[{\"kind\":]}~BAD_SYNTAX~/items/0/kind",
                "{\"items\":[]}~BAD_ENVELOPE~/items",
                "{\"items\":[{}],\"batch\":1}~BAD_ENVELOPE~/items",
                "{\"191212121212\":{\"x\":NaN}}~BAD_SYNTAX~/#0/#0"
            })
    void refusesWithPlace(String content, String code, String place) {
        InboxMessage message = only(content);

        assertThat(message.refusal().code()).isEqualTo(code);
        assertThat(message.refusal().place()).isEqualTo(place);
        assertThat(message.text()).isEqualTo(content);
    }

    private static InboxMessage only(String content) {
        List<InboxMessage> messages = read(content);
        assertThat(messages).hasSize(1);
        return messages.get(0);
    }

    private static List<InboxMessage> read(String content) {
        return new JsonIntake().read(content.getBytes(StandardCharsets.UTF_8), "", SOURCE, NOW);
    }
}
