package se.brygga.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.app.HouseFolder;

class SecurityCheckTest {

    private HouseFolder house;
    private String good;

    @BeforeEach
    void writeIssuer(@TempDir Path folder) throws IOException {
        Path keys = Files.writeString(folder.resolve("jwks.json"), "{\"keys\":[]}");
        good = """
                server: {forward-headers-strategy: none}
                brygga:
                  security:
                    public-url: https://hub.example.se
                    issuers:
                      - issuer: https://idp.example.se
                        jwks: file:%s
                        token-endpoint: https://idp.example.se/token
                    clients-rate: 50
                """.formatted(keys);
        house = HouseFolder.in(folder.resolve("house"));
    }

    @Test
    void anIssuerWithKeysIsInOrder() throws IOException {
        assertThat(problems(good)).isEmpty();
    }

    @Test
    void noIssuerIsInOrder() throws IOException {
        assertThat(problems("brygga:\n  security:\n    issuers:\n      - {issuer: '', jwks: ''}\n"
                        + "server: {forward-headers-strategy: none}\n"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "https://hub.example.se;https://hub.example.se/;4;public-url: 'https://hub.example.se/' goes on after the address.",
                "https://hub.example.se;hub.example.se;4;public-url: 'hub.example.se' is no address.",
                "https://hub.example.se;http://hub.example.se;4;public-url: 'http://hub.example.se' is without TLS.",
                "issuer: https://idp.example.se;issuer: '';6;issuers[0].issuer: the issuer of these keys has no name.",
                "jwks: file:;jwks: file:/nowhere;7;issuers[0].jwks: the file of 'file:/nowhere",
                "jwks: file:;jwks: ftp:;7;issuers[0].jwks: 'ftp:",
                "https://idp.example.se/token;/token;8;issuers[0].token-endpoint: '/token' is no address.",
                "clients-rate: 50;clients-rate: none;9;clients-rate: 'none' is not a number from 1 to 100000. Write one."
            })
    void badSettingsAreToldWithPlaceAndRemedy(String old, String fresh, int line, String text) throws IOException {
        assertThat(problems(good.replace(old, fresh)))
                .singleElement()
                .asString()
                .startsWith("config/application.yml:" + line + ": brygga.security." + text);
    }

    @Test
    void aStartWithBadSettingsIsRefused() throws IOException {
        house.write("config/application.yml", good.replace("https://hub", "http://hub"));

        assertThatThrownBy(() -> SecurityCheck.require(Settings.load(house.root(), List.of()), house.root()))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageContaining("Write https");
    }

    @Test
    void aSecondIssuerMayBeSetForARun() throws IOException {
        house.write("config/application.yml", good);

        assertThat(Settings.load(house.root(), List.of()).unknown("brygga.security.issuers[1].issuer"))
                .isEmpty();
    }

    private List<Problem> problems(String settings) throws IOException {
        house.write("config/application.yml", settings);
        Problems problems = new Problems(house.root());
        SecurityCheck.check(Settings.read(List.of(), problems), problems);
        return problems.all();
    }
}
