package se.brygga.app.auditpages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.access.audit.AccessEvent.Kind;
import se.brygga.app.audit.AccessNote;
import se.brygga.app.audit.Accesses;
import se.brygga.core.record.AuditLog.Entry;

class ExtractPageTest {

    private static final String ASKED = "{\"person\":\"" + Accesses.PERSON + "\"}";
    private static final String HTML = "text/html";

    private AuditHouse house;

    @BeforeEach
    void writeLog(@TempDir Path folder) throws IOException {
        house = new AuditHouse(folder);
        house.auditing.write(Accesses.read(Accesses.PERSON, Accesses.NOON.minus(Duration.ofDays(30))));
        house.auditing.write(List.of(
                Accesses.event(Kind.DENIED, "read", AuditHouse.MERGED, List.of("block-1"), Accesses.NOON),
                Accesses.event(Kind.READ, "read", Accesses.PERSON, List.of("emergency-1"), Accesses.NOON),
                Accesses.read("somebody-else", Accesses.NOON)));
    }

    @Test
    void pageShowsUnitTimeRoleActionGroundAndEmergency() throws Exception {
        String page = answer(ASKED, HTML);

        assertThat(page)
                .contains(
                        "Loggutdrag",
                        "lang=\"sv\"",
                        "2026-11-21 12:00:00",
                        Accesses.UNIT,
                        "Läsare",
                        "Läst",
                        "block-1",
                        "Ja")
                .contains("Nekad", "BLOCKED", "2026-10-22 13:00:00")
                .doesNotContain("somebody-else", "SE2120009994-A1");
    }

    @Test
    void pageSpeaksEnglishIfAsked() throws Exception {
        assertThat(answer("{\"person\":\"" + Accesses.PERSON + "\",\"lang\":\"en\"}", HTML))
                .contains("Log extract", "lang=\"en\"", "Refused");
    }

    @Test
    void readersAreNamedOnlyByTheOwnersSetting() throws Exception {
        house.nameReaders();
        assertThat(answer(ASKED, HTML)).contains("SE2120009994-A1");
        assertThat(answer(ASKED, ExtractPage.FHIR)).contains("SE2120009994-A1", "IHE.BasicAudit.PatientRead");
    }

    @Test
    void fhirIsACollectionOfAuditEventsWithoutReaders() throws Exception {
        String json = answer(ASKED, ExtractPage.FHIR);
        Bundle bundle = FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, json);

        assertThat(bundle.getType()).isEqualTo(Bundle.BundleType.COLLECTION);
        assertThat(bundle.getEntry()).hasSize(3).allMatch(entry -> entry.getResource() instanceof AuditEvent);
        assertThat(json).contains("SUBSETTED", Accesses.UNIT).doesNotContain("SE2120009994-A1", "jti", "IHE.Basic");
    }

    @Test
    void personIsFoundByIdentifierAndTheNumberIsNowhere() throws Exception {
        String asked = "{\"identifier\":{\"system\":\"http://electronichealth.se/identifier/personnummer\",\"value\":\""
                + AuditHouse.NUMBER + "\"},\"from\":\"2026-11-01\",\"until\":\"2026-11-21\"}";
        assertThat(answer(asked, HTML)).contains("2026-11-21 12:00:00").doesNotContain("2026-10-22", AuditHouse.NUMBER);
        assertThat(house.log.entries().toString()).doesNotContain(AuditHouse.NUMBER);
    }

    @Test
    void ofOtherProvidersReadingsUnitTimeAndActionAreTold() throws Exception {
        house.nameReaders();
        house.auditing.write(Accesses.elsewhere(Kind.READ, Accesses.PERSON, Accesses.NOON.plusSeconds(2)));
        house.auditing.write(Accesses.elsewhere(Kind.DENIED, Accesses.PERSON, Accesses.NOON.plusSeconds(3)));
        house.auditing.write(Accesses.elsewhere(Kind.EMERGENCY, Accesses.PERSON, Accesses.NOON.plusSeconds(4)));

        String page = answer(ASKED, HTML);
        String fhir = answer(ASKED, ExtractPage.FHIR);

        assertThat(page)
                .contains("SE2329990010-K01", "2026-11-21 12:00:02", "svarar för sin egen logg")
                .doesNotContain("SE2329990010-A9", "12:00:03", "12:00:04");
        assertThat(page.split("emergency-1"))
                .as("the own reading's ground alone")
                .hasSize(2);
        assertThat(fhir).contains("SE2329990010-K01").doesNotContain("SE2329990010-A9", "Condition/c9");
    }

    @Test
    void auditorOfNoProviderSeesNothing() throws Exception {
        house.as(Accesses.auditor("auditor-client", null));
        house.pages().perform(AuditHouse.post("/audit/extract", ASKED, HTML)).andExpect(status().isForbidden());
        assertThat(AccessNote.read(house.log.entries().get(4).what()).word("reason"))
                .isEqualTo("PROVIDER_MISSING");
    }

    @Test
    void extractIsInTheLogItself() throws Exception {
        answer(ASKED, HTML);
        Entry last = last();

        assertThat(last.person()).isEqualTo(Accesses.PERSON);
        assertThat(last.who()).isEqualTo("auditor-client");
        assertThat(AccessNote.read(last.what()).word("kind")).isEqualTo("EXPORT");
    }

    @Test
    void nothingIsShownIfTheLogCannotBeWritten() throws Exception {
        house.log.fail();
        var response = house.pages()
                .perform(AuditHouse.post("/audit/extract", ASKED, HTML))
                .andReturn()
                .getResponse();

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).doesNotContain(Accesses.UNIT);
    }

    @Test
    void readerIsNoAuditorAndTheAttemptIsInTheLog() throws Exception {
        house.as(Accesses.nurse("SE2120009994-A2"));
        house.pages().perform(AuditHouse.post("/audit/extract", ASKED, HTML)).andExpect(status().isForbidden());
        assertThat(house.log.entries()).extracting(Entry::action).contains("denied");

        house.as(null);
        house.pages().perform(AuditHouse.post("/audit/extract", ASKED, HTML)).andExpect(status().isUnauthorized());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"person\":\"a\",\"identifier\":{\"system\":\"s\",\"value\":\"v\"}}",
                "{\"identifier\":{\"system\":\"s\"}}",
                "{\"person\":\"7c1e0a52b5d14fd09a7c0c1f5f2a9d3e\",\"from\":\"yesterday\"}",
                "{\"person\":\"7c1e0a52b5d14fd09a7c0c1f5f2a9d3e\",\"from\":\"2026-11-02\",\"until\":\"2026-11-01\"}",
                "[1",
                "null"
            })
    void badRequestsAreToldAndInTheLog(String body) throws Exception {
        house.pages().perform(AuditHouse.post("/audit/extract", body, HTML)).andExpect(status().isBadRequest());
        assertThat(last().action()).isEqualTo("bad-request");
    }

    @Test
    void unknownPersonIsNotFound() throws Exception {
        house.pages()
                .perform(AuditHouse.post("/audit/extract", "{\"person\":\"nobody\"}", HTML))
                .andExpect(status().isNotFound());
    }

    @Test
    void hostileWordsStayText() throws Exception {
        String hostile = "<script>alert(1)</script>__${7*7}__";
        house.auditing.write(Accesses.event(Kind.READ, hostile, Accesses.PERSON, List.of(hostile), Accesses.NOON));

        assertThat(answer(ASKED, HTML)).doesNotContain("<script>", "__49__").contains("&lt;script&gt;");
    }

    private String answer(String body, String accept) throws Exception {
        return house.pages()
                .perform(AuditHouse.post("/audit/extract", body, accept))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private Entry last() {
        return house.log.entries().get(house.log.entries().size() - 1);
    }
}
