package se.brygga.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OidsTest {

    private static final IdentifierSystems SYSTEMS = NamingSystems.load();

    @ParameterizedTest
    @CsvSource({
        "http://electronichealth.se/identifier/personnummer, 1.2.752.129.2.1.3.1",
        "http://electronichealth.se/identifier/samordningsnummer, 1.2.752.129.2.1.3.3",
        "http://electronichealth.se/identifier/nationelltReservnummer, 1.2.752.74.9.1",
        "urn:oid:1.2.752.29.4.19, 1.2.752.29.4.19",
        "urn:oid:1.2.752.97.3.1.3, 1.2.752.97.3.1.3",
        "urn:oid:1.2.3.4, 1.2.3.4",
    })
    void anOidStandsForItsSystemThereAndBack(String canonical, String oid) {
        assertThat(SYSTEMS.oid(canonical)).contains(oid);
        assertThat(SYSTEMS.canonical(oid)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({"http://example.org/ids", "urn:oid:", "urn:oid:1.2.", "urn:uuid:5f3c1a7e"})
    void aSystemWithoutOidHasNone(String canonical) {
        assertThat(SYSTEMS.oid(canonical)).isEmpty();
    }

    @Test
    void ofSeveralOidsTheFirstIsTaken() {
        var systems = new IdentifierSystems(Map.of("1.9", "http://a", "1.2", "http://a", "http://b", "http://a"));

        assertThat(systems.oid("http://a")).contains("1.2");
    }
}
