package se.brygga.app.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** Nobody enters anything with a login below level of assurance 3 (security.md 2.4; attack case 26). */
class WeakLoginTest {

    @AutoClose
    private RegistersOffice office;

    private String patient;

    @BeforeEach
    void open(@TempDir Path folder) {
        office = new RegistersOffice(folder);
        patient = office.tolvan();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/access/consents;\"grantee\":\"me\"",
                "/access/consents/none/annul;\"reason\":\"Patienten har ångrat sig\"",
                "/access/lift-requests;\"reason\":\"Behövs inför operationen\"",
                "/access/emergency;\"reasonCode\":\"unconscious\",\"reason\":\"Medvetslös vid ankomst\","
                        + "\"dangerToLife\":true,\"consentUnobtainable\":true,\"cannotRequestLift\":true"
            })
    void case026WeakLoginEntersNothing(String path, String fields) throws Exception {
        office.as(Commissions.weak());
        boolean annuls = path.endsWith("annul");
        String body = annuls ? "{" + fields + "}" : "{\"patient\":\"Patient/" + patient + "\"," + fields + "}";

        MockHttpServletResponse answer = office.send(path, body);

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(office.events).singleElement().matches(event -> event.reason()
                .equals("ASSURANCE"));
        assertThat(office.registers.of(patient)).isEmpty();
    }
}
