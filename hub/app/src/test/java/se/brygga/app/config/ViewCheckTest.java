package se.brygga.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.app.HouseFolder;

/** What the start says of brygga.view.*: place, fault, remedy. */
class ViewCheckTest {

    private HouseFolder house;
    private String good;

    @BeforeEach
    void writeHost(@TempDir Path folder) throws IOException {
        Path keys = Files.writeString(folder.resolve("jwks.json"), "{\"keys\":[]}");
        good = """
                server: {forward-headers-strategy: none}
                brygga:
                  security:
                    issuers:
                      - issuer: https://idp.example.se
                        jwks: file:%1$s
                        authorization-endpoint: https://idp.example.se/authorize
                        token-endpoint: https://idp.example.se/token
                  view:
                    idle: 30m
                    hosts:
                      - id: north
                        frames: [https://journal.example.se]
                        iss: https://journal.example.se/fhir
                        client-id: brygga-view
                        key-file: %1$s
                        context-client: north
                        cds-issuer: https://journal.example.se
                        cds-keys: file:%1$s
                        cds-provider: SE2120009994-V1
                        providers: [SE2120009994-V1]
                    sign-on:
                      issuer: https://idp.example.se
                      key-file: %1$s
                """.formatted(keys);
        house = HouseFolder.in(folder.resolve("house"));
    }

    @Test
    void aWholeHostIsInOrder() throws IOException {
        assertThat(problems(good)).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "idle: 30m;idle: 3d;10;idle: '3d' is not a time from 1m to 12h.",
                "id: north;id: North;12;hosts[0].id: 'North' is no name.",
                "id: north;id: '';12;hosts[0].id: this record system has no name.",
                "frames: [https://journal.example.se];frames: [https://journal.example.se/];13;hosts[0].frames[0]: 'https://journal.example.se/' is no origin.",
                "frames: [https://journal.example.se];frames: ['*'];13;hosts[0].frames[0]: '*' is no origin.",
                "frames: [https://journal.example.se];frames: [http://journal.example.se];13;hosts[0].frames[0]: 'http://journal.example.se' is without TLS.",
                "iss: https://journal.example.se/fhir;iss: http://journal.example.se/fhir;14;hosts[0].iss: 'http://journal.example.se/fhir' is without TLS.",
                "client-id: brygga-view;client-id: '';15;hosts[0].client-id: SMART launch needs the view's name",
                "key-file: /;key-file: /nowhere/;16;hosts[0].key-file: the file '/nowhere/",
                "context-client: north;context-client: south;17;hosts[0].context-client: 'south' is no system of config/clients.yml.",
                "cds-keys: file:;cds-keys: file:/nowhere;19;hosts[0].cds-keys: the file of 'file:/nowhere",
                "cds-provider: SE2120009994-V1;cds-provider: '';20;hosts[0].cds-provider: calls of CDS Hooks need",
                "providers: [SE2120009994-V1];providers: [SE2120009994-K01];21;hosts[0].providers[0]: 'SE2120009994-K01' is no provider of config/organisations.yml."
            })
    void badSettingsAreToldWithPlaceAndRemedy(String old, String fresh, int line, String text) throws IOException {
        assertThat(good).contains(old);

        assertThat(problems(good.replaceFirst(Pattern.quote(old), fresh)))
                .first()
                .asString()
                .startsWith("config/application.yml:" + line + ": brygga.view." + text);
    }

    @Test
    void twoHostsAreNotTheSameRecordSystem() throws IOException {
        String second = good.replace(
                "    sign-on:",
                "      - {id: south, providers: [SE2120009994-V1], iss: 'https://journal.example.se/fhir', client-id: v, key-file: KEY}\n    sign-on:");
        String key = good.substring(good.indexOf("key-file: ") + 10)
                .lines()
                .findFirst()
                .orElseThrow();

        assertThat(problems(second.replace("KEY", key)))
                .singleElement()
                .asString()
                .contains("hosts[1].iss", "is listed a second time");
    }

    @Test
    void whoMayOpenTheViewSaysForWhoseStaff() throws IOException {
        for (String none : List.of("", "    providers: []\n", "    providers: ['']\n")) {
            assertThat(problems(good.replace("        providers: [SE2120009994-V1]\n", none.isEmpty() ? "" : "    " + none)))
                    .singleElement()
                    .asString()
                    .contains("brygga.view.hosts[0].providers: nobody is said");
        }
    }

    @Test
    void anIssuerThatIsNotTrustedIsNotOneToSignOnAt() throws IOException {
        String other = "    sign-on:\n      issuer: https://other.example.se";
        assertThat(problems(good.replace("    sign-on:\n      issuer: https://idp.example.se", other)))
                .singleElement()
                .asString()
                .startsWith("config/application.yml:23: brygga.view.sign-on.issuer: 'https://other.example.se'");
    }

    @Test
    void anIssuerWhereNobodyLogsInIsNotOneToSignOnAt() throws IOException {
        assertThat(problems(good.replace("        authorization-endpoint: https://idp.example.se/authorize\n", "")))
                .singleElement()
                .asString()
                .contains("sign-on.issuer", "authorization-endpoint");
    }

    private List<Problem> problems(String settings) throws IOException {
        house.write("config/application.yml", settings);
        Problems problems = new Problems(house.root());
        SecurityCheck.check(Settings.read(List.of(), problems), problems);
        return problems.all();
    }
}
