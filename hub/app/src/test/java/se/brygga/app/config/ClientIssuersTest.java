package se.brygga.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.HouseFolder;

class ClientIssuersTest {

    private static final String ONE = "https://idp.example.se";
    private static final String OTHER = "https://other.example.se";

    private HouseFolder house;

    @BeforeEach
    void writeHouse(@TempDir Path folder) throws IOException {
        house = HouseFolder.in(folder);
    }

    @Test
    void oneIssuerNeedNotBeNamed() {
        assertThat(problems(Set.of(ONE)).all()).isEmpty();
    }

    @Test
    void ofTwoIssuersEachClientNamesItsOwn() {
        assertThat(problems(Set.of(ONE, OTHER)).all())
                .hasSize(2)
                .first()
                .hasToString(
                        "config/clients.yml:2: key 'issuer' is missing, and more than one issuer is set: each could speak"
                                + " for this client. Add it. Known: " + ONE + ", " + OTHER + ".");
    }

    @Test
    void anIssuerThatIsNotTrustedIsTold() throws IOException {
        house.change("config/clients.yml", "  - id: view\n", "  - id: view\n    issuer: " + ONE + "/\n");

        assertThat(problems(Set.of(ONE)).all())
                .singleElement()
                .hasToString("config/clients.yml:9: '" + ONE + "/' is not among brygga.security.issuers. Did you mean '"
                        + ONE + "'?");
    }

    @Test
    void issuerAndRateAreRead() throws IOException {
        house.change("config/clients.yml", "  - id: view\n", "  - id: view\n    issuer: " + ONE + "\n    rate: 500\n");

        assertThat(HouseConfiguration.load(house.root()).clients().find("view")).hasValueSatisfying(client -> {
            assertThat(client.issuer()).isEqualTo(ONE);
            assertThat(client.rate()).isEqualTo(500);
        });
    }

    @Test
    void aRateOutOfBoundsIsTold() throws IOException {
        house.change("config/clients.yml", "  - id: view\n", "  - id: view\n    rate: 0\n");
        Problems problems = new Problems(house.root());
        HouseConfiguration.read(problems);

        assertThat(problems.all())
                .singleElement()
                .hasToString("config/clients.yml:9: 'rate: 0' is not a number from 1 to 100000.");
    }

    private Problems problems(Set<String> issuers) {
        Problems problems = new Problems(house.root());
        new ClientIssuers(issuers, problems).check();
        return problems;
    }
}
