package se.brygga.app.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Path;
import java.time.Duration;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;
import se.brygga.access.audit.AccessEvent;
import se.brygga.core.record.RegisterEntry;
import se.brygga.profiles.ProfileValidator;

class PersonalAccessTest {

    private static final String EMERGENCY = """
            {"patient":"Patient/%s","reasonCode":"unconscious","reason":"Medvetslös vid ankomst till akuten",
             "dangerToLife":true,"consentUnobtainable":true,"cannotRequestLift":true}""";

    @AutoClose
    private RegistersOffice office;

    private String patient;

    @BeforeEach
    void open(@TempDir Path folder) {
        office = new RegistersOffice(folder).as(Commissions.doctor());
        patient = office.tolvan();
    }

    @Test
    void emergencyIsForThisUserAndAnHour() throws Exception {
        assertThat(emergency().getStatus()).isEqualTo(201);

        RegisterEntry entry = office.registers.newest("emergency", 10).get(0);
        ProvisionComponent provision = entry.content().getProvision();
        assertThat(entry.person()).isEqualTo(patient);
        assertThat(provision.getActor()).singleElement().satisfies(actor -> {
            assertThat(actor.getReference().getType()).isEqualTo("Practitioner");
            assertThat(actor.getReference().getIdentifier().getValue())
                    .isEqualTo(Commissions.doctor().who());
        });
        assertThat(Duration.between(
                        provision.getPeriod().getStart().toInstant(),
                        provision.getPeriod().getEnd().toInstant()))
                .isEqualTo(Duration.ofMinutes(60));
        assertThat(ProfileValidator.shared().errors(entry.content())).isEmpty();
    }

    @Test
    void emergencyIsAnEventOfItsOwnAndLeadsToAReview() throws Exception {
        emergency();

        String id = office.registers.newest("emergency", 10).get(0).id();
        assertThat(office.events).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(AccessEvent.Kind.EMERGENCY);
            assertThat(event.person()).isEqualTo(patient);
            assertThat(event.grounds()).containsExactly(id);
        });
        assertThat(office.tasks()).singleElement().satisfies(task -> {
            assertThat(task.getCode().getCodingFirstRep().getCode()).isEqualTo("emergency-review");
            assertThat(task.getFocus().getReference()).isEqualTo("Consent/" + id);
            assertThat(office.unitOf(task)).isEqualTo(Commissions.HOSPITAL);
            assertThat(ProfileValidator.shared().errors(task)).isEmpty();
        });
    }

    @Test
    void runningEmergencyIsReturnedInsteadOfANewOne() throws Exception {
        emergency();
        assertThat(emergency().getStatus()).isEqualTo(200);
        assertThat(office.registers.newest("emergency", 10)).hasSize(1);
        assertThat(office.tasks()).hasSize(1);

        office.as(Commissions.nurse());
        assertThat(emergency().getStatus()).isEqualTo(201);
    }

    @Test
    void emergencyThatCoversMoreIsANewOne() throws Exception {
        String less = EMERGENCY.formatted(patient).replace("\"cannotRequestLift\":true", "\"cannotRequestLift\":false");
        assertThat(send(less).getStatus()).isEqualTo(201);
        assertThat(emergency().getStatus()).isEqualTo(201);
        assertThat(send(less).getStatus()).isEqualTo(200);
    }

    @Test
    void emergencyIsEndedByItsUserAlone() throws Exception {
        emergency();
        String id = office.registers.newest("emergency", 10).get(0).id();
        String end = "/access/emergency/" + id + "/end";

        assertThat(office.as(Commissions.nurse()).send(end, "{}").getStatus()).isEqualTo(404);
        assertThat(office.as(Commissions.doctor()).send(end, "{}").getStatus()).isEqualTo(200);
        assertThat(office.registers.find(id).orElseThrow().annulledAt()).isEqualTo(RegistersOffice.NOW);
        assertThat(emergency().getStatus()).isEqualTo(201);
    }

    @Test
    void withoutLogThereIsNoEmergencyAccess() throws Exception {
        office.breakTheLog();

        assertThat(emergency().getStatus()).isEqualTo(503);
        assertThat(office.registers.newest("emergency", 10)).isEmpty();
    }

    @Test
    void case057FlagInHeaderOrQueryIsIgnored() throws Exception {
        MockHttpServletResponse answer = office.perform(post("/access/emergency?dangerToLife=true&emergency=true")
                .header("X-Emergency", "true")
                .header("Purpose-Of-Use", "BTG")
                .contentType("application/json")
                .content("{\"patient\":\"" + patient + "\"}"));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(office.registers.newest("emergency", 10)).isEmpty();
    }

    @Test
    void formOfAnotherPageIsNotTaken() throws Exception {
        MockHttpServletResponse answer = office.perform(
                post("/access/emergency").contentType("text/plain").content(EMERGENCY.formatted(patient)));

        assertThat(answer.getStatus()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''",
                "'          '",
                "'kort'",
                "'..............'",
                "'Personen 191212121212 är medvetslös'",
                "'Personen 19121212-1212 är medvetslös'"
            })
    void case058EmptyOrEmptyWordsAreNoReason(String reason) throws Exception {
        assertThat(send(EMERGENCY.formatted(patient).replace("Medvetslös vid ankomst till akuten", reason))
                        .getStatus())
                .isEqualTo(400);
        assertThat(office.events).singleElement().matches(event -> event.kind() == AccessEvent.Kind.BAD_REQUEST);
        assertThat(office.events.toString()).doesNotContain("1212");
    }

    @Test
    void case058TenThousandCharactersAreNoReason() throws Exception {
        assertThat(send(EMERGENCY.formatted(patient).replace("Medvetslös vid ankomst till akuten", "ord ".repeat(2500)))
                        .getStatus())
                .isEqualTo(400);
    }

    private MockHttpServletResponse emergency() throws Exception {
        return send(EMERGENCY.formatted(patient));
    }

    private MockHttpServletResponse send(String body) throws Exception {
        return office.send("/access/emergency", body);
    }
}
