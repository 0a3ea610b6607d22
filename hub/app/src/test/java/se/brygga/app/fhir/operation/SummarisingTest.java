package se.brygga.app.fhir.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import se.brygga.app.fhir.summary.People;
import se.brygga.app.fhir.summary.Summary;
import se.brygga.app.fhir.summary.Views;
import se.brygga.app.reading.Omission;
import se.brygga.app.reading.RecordInMemory;
import se.brygga.core.identifier.PersonIdentifier;

/** Patient/$summary through HAPI's server. */
class SummarisingTest {

    private static final String NUMBER = "http://electronichealth.se/identifier/personnummer";
    private static final String PATH = "Patient/" + Views.PERSON + "/$summary";

    private final RecordInMemory records = new RecordInMemory()
            .with(
                    Views.of(
                            EnumSet.noneOf(Omission.class),
                            Stream.concat(Stream.of(People.tolvan()), People.record().stream())
                                    .toList()),
                    new PersonIdentifier(NUMBER, "191212121212"));

    @Test
    void theDocumentNamesTheBodyThatAskedAsItsKeeper() throws Exception {
        Bundle document = OperationServer.bundle(server().get(PATH));
        assertThat(document.getType()).isEqualTo(Bundle.BundleType.DOCUMENT);
        assertThat(document.getEntryFirstRep().getResource()).isInstanceOf(Composition.class);
        assertThat(document.getEntry())
                .anyMatch(one -> one.getResource() instanceof Organization body
                        && body.getName().equals("Region Mellanland"));
        assertThat(records.typesAsked()).isEqualTo(Summary.types());
    }

    @Test
    void itIsGivenForAPostToo() throws Exception {
        assertThat(server().post(PATH, new Parameters()).getStatus()).isEqualTo(200);
        assertThat(server().get(PATH, "profile", Summary.PROFILE).getStatus()).isEqualTo(200);
    }

    @Test
    void anotherProfileIsRefused() throws Exception {
        assertThat(server().get(PATH, "profile", "http://example.org/other").getStatus())
                .isEqualTo(400);
        assertThat(server().get(PATH, "graph", "http://example.org/other").getStatus())
                .isEqualTo(400);
    }

    @Test
    void aScopeThatIsMissingLeavesTheSectionWithoutEntries() throws Exception {
        var narrow = new OperationServer(records, Set.of("AllergyIntolerance"));
        assertThat(narrow.get(PATH).getContentAsString())
                .contains("no-allergy-info")
                .doesNotContain("Penicillin");
    }

    @Test
    void aPersonIsFoundByAnIdentifierInTheBody() throws Exception {
        Bundle document = OperationServer.bundle(
                server().post("Patient/$summary", named("urn:oid:1.2.752.129.2.1.3.1", "19121212-1212")));
        assertThat(document.getEntry().get(1).getResource().getIdPart()).isEqualTo(Views.PERSON);
    }

    @Test
    void anIdentifierStandsInNoUrl() throws Exception {
        assertThat(server().get("Patient/$summary", "identifier", NUMBER + "|191212121212")
                        .getStatus())
                .isGreaterThanOrEqualTo(400);
        assertThat(records.accesses()).isEmpty();
    }

    @Test
    void aPersonThatIsAbsentOrNotNamedIsRefused() throws Exception {
        assertThat(server().get("Patient/nobody/$summary").getStatus()).isEqualTo(404);
        assertThat(server().post("Patient/$summary", named(NUMBER, "196101182803"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(server().post("Patient/$summary", new Parameters()).getStatus())
                .isEqualTo(422);
    }

    @Test
    void aBodyThatIsNoParametersIsRefusedWithoutRepeatingIt() throws Exception {
        for (String body : new String[] {
            "{\"resourceType\":\"Patient\"}",
            "{",
            "[]",
            "{\"resourceType\":\"Parameters\",\"x\":1}",
            "{\"resourceType\":\"Parameters\",\"id\":\"a\",\"id\":\"b\"}",
            "{\"resourceType\":\"Parameters\",\"parameter\":" + "[{\"name\":\"profile\",\"part\":".repeat(70) + "[]"
                    + "}]".repeat(70) + "}"
        }) {
            var answer = server().post(PATH, "application/fhir+json", body);
            assertThat(answer.getStatus()).as(body).isEqualTo(400);
        }
        String entity = "<!DOCTYPE a [<!ENTITY x \"y\">]><Parameters xmlns=\"http://hl7.org/fhir\"/>";
        assertThat(server().post(PATH, "application/fhir+xml", entity).getStatus())
                .isEqualTo(400);
        assertThat(server().post(PATH, "text/plain", "hello").getStatus()).isBetween(400, 415);
        var stray = new Parameters();
        stray.addParameter("graph", new StringType("x"));
        assertThat(server().post(PATH, stray).getStatus()).isEqualTo(400);
    }

    private OperationServer server() throws Exception {
        return new OperationServer(records, Set.of());
    }

    private static Parameters named(String system, String value) {
        var parameters = new Parameters();
        parameters
                .addParameter()
                .setName("identifier")
                .setValue(new Identifier().setSystem(system).setValue(value));
        return parameters;
    }
}
