package se.brygga.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.HouseFolder;
import se.brygga.core.connector.Connector;
import se.brygga.core.connector.IntakeSettings;
import se.brygga.core.identifier.IdentifierSystems;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.message.Source;
import se.brygga.core.message.Spelling;

class HouseConfigurationTest {

    private HouseFolder house;

    @BeforeEach
    void copyHouse(@TempDir Path folder) throws IOException {
        house = HouseFolder.in(folder);
    }

    @Test
    void readsConnectorWithItsCodesAndDefaults() {
        Connector hospital =
                HouseConfiguration.load(house.root()).connector("north-ehr").orElseThrow();

        assertThat(hospital.intake().charset()).isEqualTo(StandardCharsets.ISO_8859_1);
        assertThat(hospital.intake().zone()).isEqualTo(ZoneId.of("Europe/Stockholm"));
        assertThat(hospital.intake().sendsProtection()).isTrue();
        assertThat(hospital.intake().production()).isFalse();
        assertThat(hospital.delivers()).isEmpty();
        assertThat(hospital.codes())
                .isEqualTo(Map.of(
                        "protection", Map.of("Y", "sekretessmarkering", "S", "skyddadFolkbokforing", "X", "unmapped")));
    }

    @Test
    void readsDeliveryAndColumns() {
        Connector care =
                HouseConfiguration.load(house.root()).connector("south-care").orElseThrow();

        assertThat(care.intake().spelling().columns())
                .containsEntry("sourceId", "nummer")
                .hasSize(2);
        assertThat(care.intake().sendsProtection()).isFalse();
        assertThat(care.delivery().receipt()).isEqualTo("message");
        assertThat(care.delivery().overdueAfter()).isEqualTo(Duration.ofMinutes(45));
        assertThat(care.delivery().lanes()).isEqualTo(2);
        assertThat(care.delivery().longestPause()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void readsSpelling() throws IOException {
        house.change(
                "connectors/south-care/connector.yml",
                "format: csv\n  columns",
                "format: csv\n  charset: ISO-8859-1\n  separator: tab\n  list: '#'\n  decimal: ','\n  dates: [dd.MM.yyyy]\n"
                        + "  times: ['dd.MM.yyyy HH:mm']\n  columns");
        IntakeSettings intake = HouseConfiguration.load(house.root())
                .connector("south-care")
                .orElseThrow()
                .intake();

        assertThat(intake.charset()).isEqualTo(StandardCharsets.ISO_8859_1);
        assertThat(intake.spelling())
                .isEqualTo(new Spelling(
                        Map.of("sourceId", "nummer", "personId", "personnummer"),
                        '\t',
                        List.of("dd.MM.yyyy"),
                        List.of("dd.MM.yyyy HH:mm"),
                        ",",
                        '#'));
    }

    @Test
    void readsOrganisationsAndDecisions() {
        HouseConfiguration configuration = HouseConfiguration.load(house.root());

        assertThat(configuration.organisations().servingResidentsOf("9902"))
                .singleElement()
                .satisfies(unit -> assertThat(unit.notices()).containsExactly("homecare"));
        assertThat(configuration.noticeCodes()).containsExactlyInAnyOrder("admitted", "discharged");
        assertThat(configuration.automaticNoticesForProtected()).isFalse();
    }

    @Test
    void tellsEveryProblemAtOnce() throws IOException {
        house.change("config/access.yml", "false", "no").remove("config/discharge.yml");

        assertThatThrownBy(() -> HouseConfiguration.load(house.root()))
                .isInstanceOfSatisfying(BadConfiguration.class, bad -> assertThat(bad.problems())
                        .hasSize(2));
    }

    @Test
    void sourceCarriesWhatTranslatorsNeed() {
        Connector hospital =
                HouseConfiguration.load(house.root()).connector("north-ehr").orElseThrow();
        Source source = Sources.of(hospital, new IdentifierSystems(Map.of()), new KeyedHash(new byte[32]));

        assertThat(source.custodian()).isEqualTo("SE2120009994-V1");
        assertThat(source.unit()).isEqualTo("SE2120009994-K01");
        assertThat(source.code("protection", "Y")).isEqualTo("sekretessmarkering");
        assertThat(source.code("protection", "X")).isNull();
    }
}
