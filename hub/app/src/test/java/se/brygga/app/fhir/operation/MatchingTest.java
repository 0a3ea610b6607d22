package se.brygga.app.fhir.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.access.decision.Decision.Reason;
import se.brygga.app.fhir.summary.People;
import se.brygga.app.fhir.summary.Views;
import se.brygga.app.reading.Omission;
import se.brygga.app.reading.RecordInMemory;
import se.brygga.core.identifier.PersonIdentifier;

/** Patient/$match through HAPI's server. */
class MatchingTest {

    private static final String NUMBER = "http://electronichealth.se/identifier/personnummer";
    private static final String RESERVE = "http://electronichealth.se/identifier/nationelltReservnummer";

    private final RecordInMemory records = new RecordInMemory()
            .with(
                    Views.of(EnumSet.of(Omission.BLOCKED), List.of(People.tolvan())),
                    new PersonIdentifier(NUMBER, "191212121212"),
                    new PersonIdentifier(RESERVE, "98240301AA06"));
    private OperationServer server;

    @BeforeEach
    void start() throws Exception {
        server = new OperationServer(records, Set.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NUMBER + "|191212121212",
                NUMBER + "|19121212-1212",
                "urn:oid:1.2.752.129.2.1.3.1|191212121212",
                RESERVE + "|98240301AA06"
            })
    void anExactIdentifierFindsThePersonForCertain(String identifier) throws Exception {
        Bundle answer = OperationServer.bundle(server.post("Patient/$match", asked(identifier)));
        assertThat(answer.getTotal()).isEqualTo(1);
        assertThat(answer.getEntry()).singleElement().satisfies(one -> {
            assertThat(one.getResource().getIdPart()).isEqualTo(Views.PERSON);
            assertThat(one.getSearch().getScore()).isEqualByComparingTo(BigDecimal.ONE);
            assertThat(one.getSearch().getExtensionFirstRep().getValue().primitiveValue())
                    .isEqualTo("certain");
        });
    }

    @Test
    void nobodyAndSomebodyWhoMayNotBeSeenLookTheSame() throws Exception {
        String nobody =
                server.post("Patient/$match", asked(NUMBER + "|196101182803")).getContentAsString();
        records.refuse(Reason.NO_RELATION);
        var hidden = server.post("Patient/$match", asked(NUMBER + "|191212121212"));
        assertThat(hidden.getStatus()).isEqualTo(200);
        assertThat(withoutMeta(hidden.getContentAsString()))
                .isEqualTo(withoutMeta(nobody))
                .contains("\"total\":0");
        assertThat(records.accesses()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NUMBER + "|191212121213",
                NUMBER + "|1212121212",
                NUMBER + "|121212-1212",
                NUMBER + "|202701012383",
                "|191212121212",
                NUMBER + "|"
            })
    void whatIsNoExactIdentifierSaysWhatToDo(String identifier) throws Exception {
        var answer = server.post("Patient/$match", asked(identifier));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("IDENTIFIER").doesNotContain("1212121");
        assertThat(records.accesses()).isEmpty();
    }

    @Test
    void identifiersOfTwoPersonsFindNobody() throws Exception {
        var answer = server.post("Patient/$match", asked(NUMBER + "|191212121212", NUMBER + "|196101182803"));
        assertThat(answer.getStatus()).isEqualTo(422);
    }

    @Test
    void aNameFindsNobody() throws Exception {
        var parameters = new Parameters();
        Patient byName = new Patient();
        byName.addName().setFamily("Tolvansson");
        parameters.addParameter().setName("resource").setResource(byName);
        assertThat(server.post("Patient/$match", parameters).getStatus()).isEqualTo(422);
        assertThat(server.post("Patient/$match", new Parameters()).getStatus()).isEqualTo(422);
    }

    @Test
    void itIsForPostAlone() throws Exception {
        assertThat(server.get("Patient/$match").getStatus()).isGreaterThanOrEqualTo(400);
    }

    private static String withoutMeta(String json) {
        return json.replaceFirst("\"id\":\"[^\"]*\",", "").replaceFirst("\"meta\":\\{[^}]*},", "");
    }

    private static Parameters asked(String... identifiers) {
        Patient patient = new Patient();
        for (String identifier : identifiers) {
            String[] parts = identifier.split("\\|", 2);
            patient.addIdentifier().setSystem(parts[0]).setValue(parts[1]);
        }
        var parameters = new Parameters();
        parameters.addParameter().setName("resource").setResource(patient);
        parameters.addParameter("onlyCertainMatches", new BooleanType(true));
        return parameters;
    }
}
