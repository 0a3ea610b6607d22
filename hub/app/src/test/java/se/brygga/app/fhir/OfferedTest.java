package se.brygga.app.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.brygga.access.audit.AccessEvent.Kind;
import se.brygga.app.fhir.request.Call;
import se.brygga.app.fhir.request.Offered;
import se.brygga.app.refusal.Refused;

/** What other packages add goes through the same door. */
class OfferedTest {

    private static final String DEFINITION = "https://example.org/OperationDefinition/echo";
    private static final FhirHouse HOUSE = new FhirHouse(new Offered.Addition(
            new Echoes(),
            List.of(
                    new Offered("GET", "Patient/{id}/$echo", 'r', Set.of("word"), DEFINITION),
                    new Offered("POST", "Patient/$say", 's', Set.of(), DEFINITION))));

    @AfterAll
    static void close() throws Exception {
        HOUSE.close();
    }

    @BeforeEach
    void nurse() {
        HOUSE.caller = Callings.nurse();
    }

    /** Answers with what it is called with. */
    public static final class Echoes {

        /** Takes an id and a word. */
        @Operation(name = "$echo", idempotent = true, type = Patient.class)
        public Parameters echo(
                @IdParam IdType id, @OperationParam(name = "word") StringType word, RequestDetails details) {
            if (word == null) {
                throw Refused.parameter("Give a word.");
            }
            String who = Call.of(details)
                    .access(Kind.OPERATION, "$echo", 'r')
                    .caller()
                    .who();
            return new Parameters().addParameter("said", id.getIdPart() + " " + word.getValue() + " " + who);
        }

        /** Takes a word in a body. */
        @Operation(name = "$say", type = Patient.class)
        public Parameters say(@OperationParam(name = "word") StringType word) {
            if (word.getValue().equals("422")) {
                throw new UnprocessableEntityException("word: write another one");
            }
            return new Parameters().addParameter("said", word.getValue());
        }
    }

    @Test
    void addedOperationIsCalledAndToldInMetadata() {
        assertThat(HOUSE.get("/Patient/p1/$echo?word=hi").body()).contains("p1 hi SE2120009994-A1");
        assertThat(HOUSE.post(
                                "/Patient/$say",
                                "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"word\","
                                        + "\"valueString\":\"ho\"}]}")
                        .body())
                .contains("\"ho\"");
        var statement = FhirHouse.FHIR
                .newJsonParser()
                .parseResource(CapabilityStatement.class, HOUSE.get("/metadata").body());
        assertThat(statement.getRestFirstRep().getResource().get(0).getOperation())
                .extracting(operation -> operation.getName() + " " + operation.getDefinition())
                .containsExactly("echo " + DEFINITION, "say " + DEFINITION);
    }

    @Test
    void whatAProviderSaysOfTheContentIsTold() {
        var answer = HOUSE.post(
                "/Patient/$say",
                "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"word\",\"valueString\":\"422\"}]}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("word: write another one");
    }

    @Test
    void addedOperationIsJudgedLikeTheRest() {
        assertThat(HOUSE.get("/Patient/p1/$echo").body()).contains("Give a word");
        assertThat(HOUSE.get("/Patient/p1/$echo?other=x").statusCode()).isEqualTo(400);
        assertThat(HOUSE.get("/Encounter/p1/$echo?word=x").statusCode()).isEqualTo(501);
        assertThat(HOUSE.send("POST", "/Patient/p1/$echo?word=x", null).statusCode())
                .isEqualTo(405);
        HOUSE.caller = Callings.withScope("s");
        assertThat(HOUSE.get("/Patient/p1/$echo?word=x").statusCode()).isEqualTo(403);
        HOUSE.caller = null;
        assertThat(HOUSE.get("/Patient/p1/$echo?word=x").statusCode()).isEqualTo(401);
    }
}
