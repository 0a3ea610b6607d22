package se.brygga.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
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
    void writeHost(@TempDir Path folder) throws Exception {
        Path keys = Files.writeString(folder.resolve("jwks.json"), "{\"keys\":[]}");
        Path key = Files.writeString(
                folder.resolve("view.jwk"),
                new ECKeyGenerator(Curve.P_384).generate().toJSONString());
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
                    longest: 8h
                    application: view
                    cut-off: 2500ms
                    fresh: 1d
                    fresh-of: {north-ehr: 7d}
                    hosts:
                      - id: north
                        frames: [https://journal.example.se]
                        iss: https://journal.example.se/fhir
                        client-id: brygga-view
                        key-file: %2$s
                        context-client: north
                        cds-issuer: https://journal.example.se
                        cds-keys: file:%1$s
                        cds-provider: SE2120009994-V1
                        providers: [SE2120009994-V1]
                    sign-on:
                      issuer: https://idp.example.se
                      key-file: %2$s
                """.formatted(keys, key);
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
                "longest: 8h;longest: 10m;10;idle: it is longer than 'longest'.",
                "application: view;application: other;12;application: 'other' is no application of config/clients.yml.",
                "cut-off: 2500ms;cut-off: 0s;13;cut-off: '0s' is not a time from 100ms to 30s.",
                "fresh: 1d;fresh: -1d;14;fresh: '-1d' is not a time from 1m to 366d.",
                "north-ehr: 7d;north-ehrx: 7d;15;fresh-of.north-ehrx: there is no connector 'north-ehrx'.",
                "north-ehr: 7d;north-ehr: 0d;15;fresh-of.north-ehr: '0d' is not a time from 1m to 366d.",
                "id: north;id: North;17;hosts[0].id: 'North' is no name.",
                "id: north;id: '';17;hosts[0].id: this record system has no name.",
                "frames: [https://journal.example.se];frames: [https://journal.example.se/];18;hosts[0].frames[0]: 'https://journal.example.se/' is no origin.",
                "frames: [https://journal.example.se];frames: ['*'];18;hosts[0].frames[0]: '*' is no origin.",
                "frames: [https://journal.example.se];frames: [http://journal.example.se];18;hosts[0].frames[0]: 'http://journal.example.se' is without TLS.",
                "iss: https://journal.example.se/fhir;iss: http://journal.example.se/fhir;19;hosts[0].iss: 'http://journal.example.se/fhir' is without TLS.",
                "client-id: brygga-view;client-id: '';20;hosts[0].client-id: SMART launch needs the view's name",
                "key-file: /;key-file: /nowhere/;21;hosts[0].key-file: the file '/nowhere/",
                "context-client: north;context-client: south;22;hosts[0].context-client: 'south' is no system of config/clients.yml.",
                "cds-keys: file:;cds-keys: file:/nowhere;24;hosts[0].cds-keys: the file of 'file:/nowhere",
                "cds-provider: SE2120009994-V1;cds-provider: '';25;hosts[0].cds-provider: calls of CDS Hooks need",
                "providers: [SE2120009994-V1];providers: [SE2120009994-K01];26;hosts[0].providers[0]: 'SE2120009994-K01' is no provider of config/organisations.yml."
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
            assertThat(problems(good.replace(
                            "        providers: [SE2120009994-V1]\n", none.isEmpty() ? "" : "    " + none)))
                    .singleElement()
                    .asString()
                    .contains("brygga.view.hosts[0].providers: nobody is said");
        }
    }

    @Test
    void aHostWithoutNameHidesNoneAfterIt() throws IOException {
        String frames = good.replace("    hosts:\n", "    hosts:\n      - frames: [https://a.example.se]\n");
        assertThat(problems(frames)).singleElement().asString().contains("hosts[0].id: this record system has no name");
        String second = frames.replace("id: north", "id: North");
        assertThat(problems(second)).hasSize(2).last().asString().contains("hosts[1].id: 'North'");
    }

    @Test
    void twoHostsDoNotShareASystemOrAnIssuer() throws IOException {
        String second = good.replace(
                "    sign-on:",
                "      - {id: south, providers: [SE2120009994-V1], context-client: north,\n"
                        + "         cds-issuer: https://journal.example.se, cds-keys: https://journal.example.se/keys,\n"
                        + "         cds-provider: SE2120009994-V1}\n    sign-on:");
        assertThat(problems(second)).hasSize(2).allSatisfy(problem -> assertThat(problem.toString())
                .contains("is listed a second time"));
    }

    @Test
    void aKeyFileHoldsAPrivateKey() throws IOException {
        Path other = house.root().resolve("public.jwk");
        Files.createDirectories(other.getParent());
        Files.writeString(other, "{\"keys\":[]}");
        assertThat(problems(good.replaceFirst("key-file: .*", "key-file: " + other)))
                .singleElement()
                .asString()
                .contains("hosts[0].key-file", "holds no private key");
    }

    @Test
    void whoComesWithAHandleHasSomewhereToLogIn() throws IOException {
        assertThat(problems(good.substring(0, good.indexOf("    sign-on:"))))
                .singleElement()
                .asString()
                .contains("hosts[0].context-client", "nobody could log in");
    }

    @Test
    void anIssuerThatIsNotTrustedIsNotOneToSignOnAt() throws IOException {
        String other = "    sign-on:\n      issuer: https://other.example.se";
        assertThat(problems(good.replace("    sign-on:\n      issuer: https://idp.example.se", other)))
                .singleElement()
                .asString()
                .startsWith("config/application.yml:28: brygga.view.sign-on.issuer: 'https://other.example.se'");
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
