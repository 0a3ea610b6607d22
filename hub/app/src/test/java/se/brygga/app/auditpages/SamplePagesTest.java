package se.brygga.app.auditpages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.access.audit.AccessEvent.Kind;
import se.brygga.app.audit.Accesses;
import se.brygga.core.record.AuditLog.Entry;

class SamplePagesTest {

    private static final String JSON = "application/json";

    private AuditHouse house;

    @BeforeEach
    void writeLog(@TempDir Path folder) throws IOException {
        house = new AuditHouse(folder);
        for (int i = 0; i < 40; i++) {
            house.auditing.write(Accesses.read("person-" + i, Accesses.NOON));
        }
        house.auditing.write(Accesses.event(Kind.EMERGENCY, "create", "person-e", List.of(), Accesses.NOON));
        house.auditing.write(Accesses.event(Kind.READ, "read", "person-e", List.of("emergency-1"), Accesses.NOON));
    }

    @Test
    void sampleIsRandomAndHasAllEmergencies() throws Exception {
        JsonNode sample = draw("{\"share\":0.1,\"from\":\"2026-11-01\"}");

        assertThat(sample.path("random")).hasSize(5);
        assertThat(sample.path("emergencies").toString()).isEqualTo("[41,42]");
        assertThat(sample.path("population").asInt()).isEqualTo(42);
        assertThat(sample.path("notComputed").toString()).contains("does not know which persons the staff are");
    }

    @Test
    void sameSeedDrawsTheSame() throws Exception {
        JsonNode one = draw("{\"count\":7,\"from\":\"2026-11-01\"}");
        JsonNode same = draw("{\"count\":7,\"from\":\"2026-11-01\",\"seed\":\""
                + one.path("seed").asText() + "\"}");
        JsonNode other = draw("{\"count\":7,\"from\":\"2026-11-01\",\"seed\":\"other\"}");

        assertThat(same.path("random")).isEqualTo(one.path("random")).isNotEqualTo(other.path("random"));
    }

    @Test
    void ownRecordAndColleaguesAreFoundWithTheEmployersRegister() throws Exception {
        JsonNode sample = draw("{\"count\":1,\"from\":\"2026-11-01\",\"staff\":["
                + "{\"user\":\"SE2120009994-A1\",\"person\":\"person-3\",\"unit\":\"" + Accesses.UNIT + "\"},"
                + "{\"user\":\"SE2120009994-A7\",\"person\":\"person-5\",\"unit\":\"" + Accesses.UNIT + "\"}]}");

        assertThat(sample.path("ownName").toString()).isEqualTo("[4]");
        assertThat(sample.path("colleagues").toString()).isEqualTo("[6]");
        assertThat(sample.path("notComputed")).isEmpty();
    }

    @Test
    void sampleIsInTheLogAndCanBeReviewed() throws Exception {
        String id = draw("{\"count\":1,\"from\":\"2026-11-01\"}").path("id").asText();
        String path = "/audit/samples/" + id;
        review(path, "{\"entry\":42,\"outcome\":\"justified\",\"comment\":\"Was called to the home that night\"}", 201);

        assertThat(house.log.entries()).extracting(Entry::action).contains("sample", "review");
        assertThat(page(path))
                .contains("Stickprov", "befogad", "nödöppning", "Läsare")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"outcome\":\"justified\",\"comment\":\"long enough text\"}",
                "{\"entry\":42,\"outcome\":\"fine\",\"comment\":\"long enough text\"}",
                "{\"entry\":42,\"outcome\":\"justified\",\"comment\":\"          short \"}",
                "{\"entry\":42,\"outcome\":\"justified\",\"comment\":\"it was 19121212-1212 who\"}"
            })
    void reviewWithoutItsPartsIsRefused(String review) throws Exception {
        String id = draw("{\"count\":1,\"from\":\"2026-11-01\"}").path("id").asText();
        review("/audit/samples/" + id, review, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"from\":\"2026-11-01\"}",
                "{\"count\":0,\"from\":\"2026-11-01\"}",
                "{\"share\":1.5,\"from\":\"2026-11-01\"}",
                "{\"count\":1}",
                "{\"count\":1,\"from\":\"2026-11-01\",\"seed\":\"a b\"}",
                "{\"count\":1,\"from\":\"2026-11-01\",\"staff\":[{}]}"
            })
    void sampleThatCannotBeDrawnIsRefused(String asked) throws Exception {
        house.pages().perform(AuditHouse.post("/audit/samples", asked, JSON)).andExpect(status().isBadRequest());
    }

    @Test
    void entryOutsideTheSampleCannotBeReviewed() throws Exception {
        String id = draw("{\"count\":1,\"from\":\"2026-11-01\"}").path("id").asText();
        review("/audit/samples/" + id, "{\"entry\":999,\"outcome\":\"unclear\",\"comment\":\"long enough text\"}", 404);
        review("/audit/samples/none", "{\"entry\":42,\"outcome\":\"unclear\",\"comment\":\"long enough text\"}", 404);
    }

    @Test
    void emergencyIsListedUntilSomebodyElseComments() throws Exception {
        String said = "{\"outcome\":\"unjustified\",\"comment\":\"There was no danger to life\"}";
        assertThat(page("/audit/emergencies")).contains("Nödöppningar", "person-e");
        assertThat(json("/audit/emergencies").path(0).path("readings").asInt()).isEqualTo(1);
        review("/audit/emergencies/41", "{\"outcome\":\"unjustified\",\"comment\":\"no\"}", 400);
        review("/audit/emergencies/40", said, 404);
        review("/audit/emergencies/41", said, 201);

        assertThat(json("/audit/emergencies")).isEmpty();
        review("/audit/emergencies/41", said, 404);
    }

    @Test
    void otherProvidersAccessesAndSamplesAreNotShown() throws Exception {
        String sample = draw("{\"count\":1,\"from\":\"2026-11-01\"}").path("id").asText();
        house.as(Accesses.auditor("auditor-2", Accesses.REGION));

        assertThat(json("/audit/emergencies")).isEmpty();
        review("/audit/emergencies/41", "{\"outcome\":\"justified\",\"comment\":\"All was well there\"}", 404);
        house.pages().perform(AuditHouse.get("/audit/samples/" + sample, JSON)).andExpect(status().isNotFound());
        house.auditing.write(Accesses.elsewhere(Kind.EMERGENCY, "person-x", Accesses.NOON));
        assertThat(draw("{\"count\":1,\"from\":\"2026-11-01\"}")
                        .path("population")
                        .asInt())
                .isEqualTo(1);
        assertThat(page("/audit/emergencies")).contains("person-x").doesNotContain("person-e");
    }

    @Test
    void nobodyReviewsTheirOwnAccess() throws Exception {
        house.as(Accesses.auditor("SE2120009994-A1"));
        review("/audit/emergencies/41", "{\"outcome\":\"justified\",\"comment\":\"It was me, all is well\"}", 403);
    }

    private JsonNode draw(String asked) throws Exception {
        String body = house.pages()
                .perform(AuditHouse.post("/audit/samples", asked, JSON))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return new ObjectMapper().readTree(body);
    }

    private void review(String path, String review, int expected) throws Exception {
        house.pages().perform(AuditHouse.post(path + "/review", review, JSON)).andExpect(status().is(expected));
    }

    private String page(String path) throws Exception {
        return text(path, "text/html");
    }

    private JsonNode json(String path) throws Exception {
        return new ObjectMapper().readTree(text(path, JSON));
    }

    private String text(String path, String accept) throws Exception {
        return house.pages()
                .perform(AuditHouse.get(path, accept))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
