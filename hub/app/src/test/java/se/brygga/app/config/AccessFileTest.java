package se.brygga.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.access.decision.LegalSettings;
import se.brygga.app.HouseFolder;

class AccessFileTest {

    private static final String FILE = "config/access.yml";
    private static final String FIRST = "automaticNoticesForProtected: false\n";

    private HouseFolder house;

    @BeforeEach
    void copyHouse(@TempDir Path folder) throws IOException {
        house = HouseFolder.in(folder);
    }

    @Test
    void whatIsLeftOutIsAsTheLawAllowsLeast() {
        assertThat(access()).isEqualTo(LegalChoices.STRICT);
    }

    @Test
    void everySettingIsRead() throws IOException {
        house.write(FILE, FIRST + """
                        informedByRoutine: [SE2120009994-V1, SE2120009986-O1]
                        childMayConsentFrom: 15
                        authoritiesAreOne: false
                        innerBlockHidesElsewhere: false
                        emergencyCoversSocial: true
                        guardianConsentsForChild: true
                        existenceWithoutRelation: true
                        emergencyMinutes: 30
                        liftOfficers: {SE2120009994-V1: SE2120009994-K01}
                        blockRegisters: {SE2120009994-V1: PT15M}
                        tieAge: P18M
                        emergencyReviewers: {SE2120009994-V1: SE2120009994-K01}
                        """);
        LegalChoices access = access();
        LegalSettings legal = access.legal(HouseConfiguration.load(house.root()).organisations());

        assertThat(problems()).isEmpty();
        assertThat(access.informedByRoutine()).containsExactlyInAnyOrder("SE2120009994-V1", "SE2120009986-O1");
        assertThat(access.childMayConsentFrom()).isEqualTo(15);
        assertThat(access.emergencyMinutes()).isEqualTo(30);
        assertThat(access.liftOfficer("SE2120009994-V1")).contains("SE2120009994-K01");
        assertThat(access.liftOfficer("SE2120009986-O1")).isEmpty();
        assertThat(access.emergencyReviewer("SE2120009994-V1")).contains("SE2120009994-K01");
        assertThat(access.blockRegisters()).isEqualTo(Map.of("SE2120009994-V1", Duration.ofMinutes(15)));
        assertThat(legal.bodies().authoritiesAreOne()).isFalse();
        assertThat(legal.innerHidesElsewhere()).isFalse();
        assertThat(legal.emergencyCoversSocial()).isTrue();
        assertThat(legal.guardianConsentsForChild()).isTrue();
        assertThat(legal.existenceWithoutRelation()).isTrue();
        assertThat(legal.tieAge()).isEqualTo(Period.ofMonths(18));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "informedByRoutine: [SE2120009994-K01];'SE2120009994-K01' is no care provider or social care provider in"
                        + " config/organisations.yml. Did you mean 'SE2120009994-V1'?",
                "emergencyMinutes: 61;'emergencyMinutes: 61' is not a number from 1 to 60.",
                "emergencyMinutes: 0;'emergencyMinutes: 0' is not a number from 1 to 60.",
                "childMayConsentFrom: none;'childMayConsentFrom: none' is not a number from 1 to 18.",
                "emergencyReviewers: {SE2120009994-V1: SE2120009986-HTJ01};'SE2120009986-HTJ01' is not part of"
                        + " 'SE2120009994-V1' in config/organisations.yml. Name one of its units.",
                "tieAge: P11Y;'tieAge: P11Y' is not a period from P1D to P10Y, such as P2Y or P18M.",
                "tieAge: P0D;'tieAge: P0D' is not a period from P1D to P10Y, such as P2Y or P18M.",
                "tieAge: -P2Y;'tieAge: -P2Y' is not a period from P1D to P10Y, such as P2Y or P18M.",
                "tieAge: 2;'tieAge: 2' is not a period from P1D to P10Y, such as P2Y or P18M.",
                "authoritiesAreOne: yes;'authoritiesAreOne: yes' is not true or false.",
                "liftOfficers: {SE2120009994-V1: SE2120009986-HTJ01};'SE2120009986-HTJ01' is not part of"
                        + " 'SE2120009994-V1' in config/organisations.yml. Name one of its units.",
                "blockRegisters: {SE2120009994-V1: 15m};'SE2120009994-V1: 15m' is not a duration such as PT30S, PT5M or"
                        + " PT2H."
            })
    void faultIsToldWithItsLine(String line, String problem) throws IOException {
        house.write(FILE, FIRST + line + "\n");

        assertThat(problems()).containsExactly(FILE + ":2: " + problem);
    }

    @Test
    void registerWithABrokenAgeIsNeverFresh() throws IOException {
        house.write(FILE, FIRST + "blockRegisters: {SE2120009994-V1: soon}\n");
        Problems problems = new Problems(house.root());

        assertThat(HouseConfiguration.read(problems).access().blockRegisters())
                .isEqualTo(Map.of("SE2120009994-V1", Duration.ZERO));
    }

    private LegalChoices access() {
        return HouseConfiguration.read(new Problems(house.root())).access();
    }

    private List<String> problems() {
        Problems problems = new Problems(house.root());
        HouseConfiguration.read(problems);
        return problems.all().stream().map(Problem::toString).toList();
    }
}
