package se.brygga.app.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletResponse;
import se.brygga.access.audit.AccessEvent;
import se.brygga.access.decision.Relation;
import se.brygga.access.reader.Purpose;
import se.brygga.access.reader.Side;

class EmergencyRefusedTest {

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

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "\"dangerToLife\":true;\"dangerToLife\":false;400",
                "\"dangerToLife\":true;\"dangerToLife\":\"true\";400",
                "\"reasonCode\":\"unconscious\";\"reasonCode\":\"bored\";400",
                "\"patient\":\"Patient/;\"nurse\":\"Patient/;400",
                "true,\"cannotRequestLift\":true;false,\"cannotRequestLift\":false;403",
                "{;{{;400"
            })
    void emergencyIsWhollySaid(String old, String fresh, int status) throws Exception {
        assertThat(send(EMERGENCY.formatted(patient).replace(old, fresh)).getStatus())
                .isEqualTo(status);
        assertThat(office.registers.newest("emergency", 10)).isEmpty();
    }

    @Test
    void refusalAfterJudgingIsInTheLogOfThePerson() throws Exception {
        office.tied(Relation.NONE);
        emergency();
        assertThat(office.events).singleElement().matches(event -> patient.equals(event.person()));
    }

    @Test
    void personIsNeverNamedByNumber() throws Exception {
        assertThat(send(EMERGENCY.formatted("191212121212")).getStatus()).isEqualTo(400);
    }

    @Test
    void socialCareHasNoEmergencyAccess() throws Exception {
        office.as(Commissions.careAssistant()).tied(Relation.INTERVENTIONS);

        assertRefused("EMERGENCY_NOT_FOR_O");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PATIENT")
    void onlyAPatientOfNowCanBeInAnEmergency(Relation relation) throws Exception {
        office.tied(relation);

        assertRefused("NO_RELATION");
    }

    @Test
    void personThatNobodyKnowsLooksLikeAStrangersPatient() throws Exception {
        String unknown = send(EMERGENCY.formatted("0123abc")).getContentAsString();
        office.tied(Relation.NONE);

        assertThat(emergency().getContentAsString()).isEqualTo(unknown);
    }

    @Test
    void emergencyIsForCareAlone() throws Exception {
        office.as(Commissions.person(Side.CARE, Commissions.REGION, Commissions.HOSPITAL, Purpose.CERTIFICATE));

        assertRefused("PURPOSE");
    }

    @Test
    void systemsTakeNoEmergencyAccess() throws Exception {
        assertThat(office.as(Commissions.hospital())
                        .send("/access/emergency", EMERGENCY.formatted(patient))
                        .getStatus())
                .isEqualTo(403);
    }

    private void assertRefused(String rule) throws Exception {
        assertThat(emergency().getStatus()).isEqualTo(403);
        assertThat(office.events)
                .singleElement()
                .matches(event -> event.kind() == AccessEvent.Kind.DENIED
                        && event.reason().equals(rule));
        assertThat(office.registers.newest("emergency", 10)).isEmpty();
    }

    private MockHttpServletResponse emergency() throws Exception {
        return send(EMERGENCY.formatted(patient));
    }

    private MockHttpServletResponse send(String body) throws Exception {
        return office.send("/access/emergency", body);
    }
}
