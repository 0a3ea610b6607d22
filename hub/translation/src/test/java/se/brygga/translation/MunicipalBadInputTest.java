package se.brygga.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.translated.LossReport;
import se.brygga.translation.municipal.MessageArbitraries;
import se.brygga.translation.municipal.MunicipalSources;

/** Municipal messages that are wrong: refused or parked with a place, never half a translation. */
class MunicipalBadInputTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Source SOURCE = MunicipalSources.canonical();

    private static final String COMMON =
            "\"sourceId\":\"1\",\"personId\":\"191212121212\",\"custodian\":\"SE2120009994-O1\","
                    + "\"unit\":\"SE2120009994-HTJ01\",\"legalBasis\":\"SOL\",\"status\":\"active\","
                    + "\"recordedAt\":\"2026-03-02T09:15:00+01:00\",";

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "performedVisit~'start':'2026-03-03T08:00','end':'2026-03-03T08:30','outcome':'slept'~/outcome~UNKNOWN_CODE",
                "performedVisit~'start':'2026-03-03T08:00','end':'2026-03-03T07:30','outcome':'done'~/end~PERIOD_REVERSED",
                "performedVisit~'start':'2026-03-03','end':'2026-03-03T07:30','outcome':'done'~/start~BAD_TIME",
                "performedVisit~'start':'2026-03-03T08:00','end':'2026-03-03T08:30'~/outcome~MISSING",
                "plannedVisit~'start':'2026-03-03T08:00','end':'2026-03-03T08:30','activities':[{'a':1}]~/activities/0~NOT_A_VALUE",
                "plannedVisit~'start':'2026-03-03T08:00','end':{'at':'2026-03-03T08:30'}~/end~NOT_A_VALUE",
                "plannedVisit~'start':'2026-03-03T08:00','end':'2026-03-03T08:30','staffCount':-1~/staffCount~BAD_NUMBER",
                "plannedVisit~'start':'2026-03-03T08:00','end':'2026-03-03T08:30','personIds':['a','b']~/personIds~NOT_SHAREABLE",
                "careNote~'type':'dag','date':'2026-02-30T08:00','text':'a'~/date~BAD_TIME",
                "measurement~'code':'29463-7','takenAt':'2026-03-03T08:00'~/value~MISSING",
                "measurement~'code':'85354-9','takenAt':'2026-03-03T08:00','parts':[{'value':1}]~/parts/0/code~MISSING",
                "measurement~'code':'85354-9','takenAt':'2026-03-03T08:00','parts':[{'code':'8480-6'}]~/parts/0/value~MISSING",
                "implementationPlan~'title':'a','from':'2026-03-02','to':'2026-03-01'~/to~PERIOD_REVERSED",
                "implementationPlan~'title':'a','from':'2026-03-02','activities':[{'service':'HTJ'}]~/activities/0/text~MISSING",
                "implementationPlan~'title':'a','from':'2026-03-02','goals':[['a']]~/goals/0~NOT_A_VALUE",
                "planContribution~'planId':'S','planVersion':'1'~/confirmation~MISSING",
                "planContribution~'planId':'S','planVersion':'1','activities':[{'text':'a'}]~/activities/0/operation~MISSING",
                "planContribution~'planId':'S','planVersion':'1','confirmation':'perhaps'~/confirmation~UNKNOWN_CODE",
                "reply~'threadId':'t','inResponseTo':'m','category':'other','sentAt':'2026-03-03T08:00','text':'a','attachments':[{'title':'x'}]~/attachments/0~MISSING",
                "reply~'threadId':'t','inResponseTo':'m','category':'other','sentAt':'2026-03-03T08:00','text':'a','attachments':[{'contentType':'application/pdf','data':'!'}]~/attachments/0/data~BAD_BASE64"
            })
    void isRefusedWithPlaceAndCode(String kind, String fields, String place, String code) {
        String content = "{\"kind\":\"" + kind + "\"," + COMMON + fields.replace('\'', '"') + "}";

        assertThat(outcome(content)).isEqualTo(place + " " + code);
    }

    @Test
    void tenThousandItemsAreTakenOrRefusedInTime() {
        String start =
                "{\"kind\":\"planContribution\"," + COMMON + "\"planId\":\"S\",\"planVersion\":\"1\",\"activities\":[";
        String item = "{\"operation\":\"add\",\"text\":\"a\"}";

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(outcome(start + list(item, 10_000) + "]}")).endsWith("TOO_LONG");
            assertThat(outcome(start + list(item, 4_900) + "]}")).isEqualTo("translated");
        });
    }

    @Test
    void tenThousandItemsInOneCellAreTakenOrRefusedInTime() {
        String header = "sourceId;personId;custodian;unit;legalBasis;status;recordedAt;title;from;goals\n"
                + "1;191212121212;SE2120009994-O1;SE2120009994-HTJ01;SOL;active;2026-03-02T09:15;a;2026-03-02;";

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(csv(header + "x|".repeat(20_000))).endsWith("TOO_LONG");
            assertThat(csv(header + "|".repeat(15_000_000))).endsWith("TOO_LONG");
            assertThat(csv(header + "x|".repeat(9_000))).isEqualTo("translated");
        });
    }

    @Property(tries = 2000)
    void whateverAFieldHoldsTheMessageIsTranslatedOrUntranslatable(@ForAll("spoilt") Map<String, Object> message)
            throws JsonProcessingException {
        String content = JSON.writeValueAsString(message);

        assertThatCode(() -> outcome(content)).doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<Map<String, Object>> spoilt() {
        Arbitrary<Object> odd = Arbitraries.of(
                "",
                " ",
                "|",
                "http://x|y",
                "9".repeat(100),
                "-1e999",
                "2026-02-30",
                "2026-03-02T24:00",
                List.of(),
                List.of(List.of("a")),
                Map.of(),
                Map.of("a", "b"),
                Map.of("0", "b"),
                List.of(Map.of("text", Map.of("x", 1))),
                true,
                1e300,
                Collections.nCopies(300, "x"),
                "urn:",
                "\u00a0",
                "'=1",
                List.of(1, Map.of("operation", "add")));
        return Combinators.combine(
                        MessageArbitraries.messages(true),
                        Arbitraries.integers().between(0, 20),
                        odd)
                .as((message, which, value) -> {
                    var spoilt = new LinkedHashMap<>(message);
                    spoilt.put("custodian", SOURCE.custodian());
                    spoilt.put("unit", SOURCE.unit());
                    List<String> names = spoilt.keySet().stream().toList();
                    spoilt.put(names.get(which % names.size()), value);
                    return spoilt;
                });
    }

    private static String list(String item, int count) {
        return Collections.nCopies(count, item).stream().collect(Collectors.joining(","));
    }

    private static String csv(String content) {
        return outcome(Translators.intake("csv")
                .read(content.getBytes(StandardCharsets.UTF_8), "implementationPlan-1.csv", SOURCE, Sample.RECEIVED_AT)
                .get(0));
    }

    private static String outcome(String content) {
        return outcome(Translators.intake("json")
                .read(content.getBytes(StandardCharsets.UTF_8), "", SOURCE, Sample.RECEIVED_AT)
                .get(0));
    }

    private static String outcome(InboxMessage message) {
        if (message.refused().isPresent()) {
            return message.refusal().place() + " " + message.refusal().code();
        }
        try {
            LossReport losses = Translators.translate(message, SOURCE).losses();
            assertThat(losses.count("mapped") + losses.count("dropped") + losses.count("unmapped"))
                    .isEqualTo(losses.fates().size());
            return "translated";
        } catch (Untranslatable e) {
            return e.place() + " " + e.code();
        }
    }
}
