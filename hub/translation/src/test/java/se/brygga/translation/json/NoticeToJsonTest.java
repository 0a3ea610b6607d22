package se.brygga.translation.json;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import se.brygga.core.notice.Notice;
import se.brygga.translation.NoticeFormats;
import se.brygga.translation.municipal.NoticeArbitraries;
import se.brygga.translation.municipal.NoticeReading;

class NoticeToJsonTest {

    @Test
    void fieldsStandInOrderAndAbsentOnesAreLeftOut() {
        String json = text(NoticeArbitraries.withName("Tolvan Tolvansson"));

        assertThat(json).startsWith("{\"kind\":\"notice\",\"messageId\":\"5f3c1a7e\",\"caseId\":\"a71b\",\"event\":");
        assertThatJson(json).isEqualTo("""
                        {"kind":"notice","messageId":"5f3c1a7e","caseId":"a71b","event":"admitted",
                         "sender":"SE2329990010-K01","receiver":"SE2120009994-HTJ01",
                         "receiverFunctions":["samordning","natt"],"personId":"191212121212",
                         "name":"Tolvan Tolvansson","address":"Storgatan 1; Åkerby",
                         "estimatedDischarge":"2026-03-02T09:15:00+01:00","sentAt":"2026-03-02T09:15:00+01:00"}""");
    }

    @Property
    void noticeComesBackAsItWas(@ForAll("notices") Notice notice) throws IOException {
        JsonNode json = new ObjectMapper().readTree(NoticeFormats.write("json", notice, ""));
        var fields = new HashMap<String, String>();
        NoticeReading.names().stream()
                .filter(json::has)
                .forEach(name -> fields.put(name, json.get(name).asText()));
        var functions = new ArrayList<String>();
        json.get("receiverFunctions").forEach(function -> functions.add(function.asText()));

        assertThat(NoticeReading.read(fields, functions)).isEqualTo(notice);
    }

    @Provide
    Arbitrary<Notice> notices() {
        return NoticeArbitraries.notices();
    }

    private static String text(Notice notice) {
        return new String(NoticeFormats.write("json", notice, ""), StandardCharsets.UTF_8);
    }
}
