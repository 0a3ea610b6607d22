package se.brygga.app.registers;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Path;
import org.hl7.fhir.r4.model.Consent;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import se.brygga.access.audit.AccessEvent;
import se.brygga.core.record.RegisterEntry;

class SourceRegistersTest {

    @AutoClose
    private RegistersOffice office;

    @BeforeEach
    void open(@TempDir Path folder) {
        office = new RegistersOffice(folder);
    }

    @Test
    void blockIsKeptBeforeTheFirstMessageAboutThePerson() throws Exception {
        assertThat(office.known()).isEmpty();

        MockHttpServletResponse answer = office.send("/registers", Examples.of(Examples.OUTER));

        assertThat(answer.getStatus()).isEqualTo(201);
        RegisterEntry entry = office.registers.of(office.known().orElseThrow()).get(0);
        assertThat(answer.getHeader("Location")).isEqualTo("/registers/" + entry.id());
        assertThat(entry.kind()).isEqualTo("block");
        assertThat(entry.provider()).isEqualTo(Commissions.REGION);
        assertThat(entry.annulledAt()).isNull();
    }

    @Test
    void nobodysNumberIsInTheEntryOrTheAnswer() throws Exception {
        MockHttpServletResponse answer = office.send("/registers", Examples.of(Examples.OUTER));

        Consent kept = office.registers.of(office.tolvan()).get(0).content();
        assertThat(kept.getPatient().getReference()).isEqualTo("Patient/" + office.tolvan());
        assertThat(kept.getPatient().hasIdentifier()).isFalse();
        assertThat(answer.getContentAsString()).doesNotContain("19121212").contains("Patient/" + office.tolvan());
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void eachActIsInTheLogBeforeTheAnswer() throws Exception {
        String id = enter(Examples.OUTER);
        office.look("/registers/" + id);
        office.send("/registers/" + id + "/annul", "{\"reason\":\"Patienten har ångrat sig\"}");
        office.send("/registers/current", "");

        assertThat(office.events)
                .extracting(AccessEvent::interaction)
                .containsExactly("create", "create", "read", "annul", "current");
        assertThat(office.events)
                .allMatch(event -> event.kind() == AccessEvent.Kind.REGISTER
                        && event.outcome().equals("0"));
        assertThat(office.events.get(3).query()).isEqualTo("reason=Patienten har ångrat sig");
        assertThat(office.events.get(1).person()).isEqualTo(office.tolvan());
        assertThat(office.events.toString()).doesNotContain("191212");
    }

    @Test
    void withoutLogNothingIsDone() throws Exception {
        office.breakTheLog();

        MockHttpServletResponse answer = office.send("/registers", Examples.of(Examples.OUTER));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isNotNull();
        assertThat(office.known()).isEmpty();
        assertThat(office.registers.of(office.tolvan())).isEmpty();
    }

    @Test
    void liftOfNobodysBlockMakesNobody() throws Exception {
        assertThat(office.send("/registers", Examples.lift("none")).getStatus()).isEqualTo(422);
        assertThat(office.known()).isEmpty();
    }

    @Test
    void sameEntryAgainChangesNothing() throws Exception {
        String id = enter(Examples.INNER);

        MockHttpServletResponse again = office.send("/registers", Examples.of(Examples.INNER));

        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(again.getContentAsString()).contains(id);
        assertThat(office.registers.of(office.tolvan())).hasSize(1);
    }

    @Test
    void annulledEntryIsInactive() throws Exception {
        String id = enter(Examples.OUTER);

        String annulled = office.send("/registers/" + id + "/annul", "{\"reason\":\"Patienten har ångrat sig\"}")
                .getContentAsString();

        assertThat(annulled).contains("\"status\":\"inactive\"");
        assertThat(office.registers.find(id).orElseThrow().annulledAt()).isEqualTo(RegistersOffice.NOW);
        assertThat(office.send("/registers/" + id + "/annul", "{\"reason\":\"Patienten har ångrat sig\"}")
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void entryMayBeXml() throws Exception {
        var fhir = FhirContext.forR4Cached();
        String xml = fhir.newXmlParser()
                .encodeResourceToString(fhir.newJsonParser().parseResource(Examples.of(Examples.OUTER)));

        MockHttpServletResponse answer = office.perform(MockMvcRequestBuilders.post("/registers")
                .contentType("application/fhir+xml")
                .content(xml));

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getContentAsString()).startsWith("<Consent");
    }

    @Test
    void blockAskedForByARelativeHidesAndIsLookedInto() throws Exception {
        String sent = Examples.of(Examples.OUTER)
                .replace(
                        "\"dateTime\"",
                        "\"performer\":[{\"type\":\"RelatedPerson\",\"display\":\"mor\"}],\"dateTime\"");

        assertThat(office.send("/registers", sent).getStatus()).isEqualTo(201);

        assertThat(office.registers.newest("block", 10)).hasSize(1);
        assertThat(office.tasks()).singleElement().satisfies(task -> {
            assertThat(task.getCode().getCodingFirstRep().getCode()).isEqualTo("block-review");
            assertThat(task.getOwner().getIdentifier().getValue()).isEqualTo(Commissions.HOSPITAL);
        });
    }

    @Test
    void everyKindOfEntryIsTaken() throws Exception {
        for (String kind : new String[] {
            "register-consent-unit",
            Examples.INNER,
            "register-assessment-permanent",
            "register-information-given",
            "register-relation-patient"
        }) {
            assertThat(office.send("/registers", Examples.of(kind)).getStatus())
                    .as(kind)
                    .isEqualTo(201);
        }
    }

    @Test
    void reportOfBlocksIsNotedAsOfItsTime() throws Exception {
        assertThat(office.send("/registers/current", "{\"asOf\":\"2026-03-25T09:30:00+01:00\"}")
                        .getStatus())
                .isEqualTo(204);
        assertThat(office.registers.current())
                .containsEntry(Commissions.REGION, RegistersOffice.NOW.minusSeconds(1800));
        assertThat(office.send("/registers/current", "{\"asOf\":\"2026-03-25T10:30:00+01:00\"}")
                        .getStatus())
                .isEqualTo(400);
    }

    private String enter(String example) throws Exception {
        return entered(office.send("/registers", Examples.of(example)));
    }

    private static String entered(MockHttpServletResponse answer) throws IOException {
        assertThat(answer.getStatus()).isEqualTo(201);
        return answer.getHeader("Location").substring("/registers/".length());
    }
}
