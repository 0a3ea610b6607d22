package se.brygga.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of domain.md 3, row by row. */
class IdentifierReaderTest {

    private static final LocalDate IN_2026 = LocalDate.of(2026, 3, 1);
    private static final String LOCAL = "urn:oid:1.2.752.129.2.1.2.1";
    private static final IdentifierSystems ALIASES = new IdentifierSystems(Map.of(
            "PNR", "http://electronichealth.se/identifier/personnummer",
            "SNR", "http://electronichealth.se/identifier/samordningsnummer",
            "NRID", "http://electronichealth.se/identifier/nationelltReservnummer",
            "LMA", "http://electronichealth.se/identifier/LMA-nummer"));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "identifiers.csv", delimiter = ';', numLinesToSkip = 1)
    void reads(
            String fact, String authority, String text, String born, IdentifierKind kind, String value, Doubt doubt) {
        IdentifierReader reader = new IdentifierReader(ALIASES, LOCAL, "SE2329990010-V1", IN_2026, born);

        ReadIdentifier read = authority == null ? reader.readByForm("", text) : reader.read(authority, text);

        assertThat(read.kind()).isEqualTo(kind);
        assertThat(read.identifier().value()).isEqualTo(value);
        assertThat(read.doubt()).isEqualTo(doubt);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "191212121212",
                "196101182803",
                "189002029800",
                "200302022389",
                "199002222397",
                "195009072553",
                "200001252386",
                "189602029812",
                "196109732393",
                "197010632391"
            })
    void everyTestIdentityIsSound(String number) {
        IdentifierReader reader = new IdentifierReader(ALIASES, LOCAL, "SE2329990010-V1", IN_2026, null);

        assertThat(reader.readByForm("", number).doubt()).isEqualTo(Doubt.NONE);
    }

    @ParameterizedTest(name = "on {0} it is {1}")
    @CsvSource({"2012-12-11, 191212121212", "2012-12-12, 201212121212"})
    void hyphenMeansYoungerThan100OnTheDay(LocalDate today, String value) {
        IdentifierReader reader = new IdentifierReader(ALIASES, LOCAL, "SE2329990010-V1", today, null);

        assertThat(reader.read("PNR", "121212-1212").identifier().value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"215010602398", "215000632397", "215000602390"})
    void coordinationNumberMayHoldAnUnknownDate(String number) {
        // Nobody is born in 2150 yet.
        LocalDate later = LocalDate.of(2199, 1, 1);
        IdentifierReader reader = new IdentifierReader(ALIASES, LOCAL, "SE2329990010-V1", later, "2150");

        ReadIdentifier read = reader.read("SNR", number);

        assertThat(read.kind()).isEqualTo(IdentifierKind.COORDINATION_NUMBER);
        assertThat(read.doubt()).isEqualTo(Doubt.PNR_PARTIAL_DATE);
    }

    @Test
    void localIdsOfTwoRegistersOfASourceStayApart() {
        IdentifierReader reader = new IdentifierReader(ALIASES, LOCAL, "SE2329990010-V1", IN_2026, null);

        assertThat(reader.readByForm("LAB", "7").identifier())
                .isNotEqualTo(reader.readByForm("ADM", "7").identifier());
    }

    @Test
    void aConnectorsOwnLocalSystemNeedsNoSource() {
        IdentifierReader reader =
                new IdentifierReader(ALIASES, "https://mellanland.example/id", "SE2329990010-V1", IN_2026, null);

        assertThat(reader.readByForm("", "7").identifier())
                .isEqualTo(new PersonIdentifier("https://mellanland.example/id", "7"));
    }
}
