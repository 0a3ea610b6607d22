package se.brygga.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.app.HouseFolder;

/** The table of information types in clients.yml (PDL 4:2). */
class ClientsScopeTest {

    private static final String FILE = "config/clients.yml";
    private static final String LINE = "  - {licence: default, types: [alla]}";

    private HouseFolder house;

    @BeforeEach
    void copyHouse(@TempDir Path folder) throws IOException {
        house = HouseFolder.in(folder);
    }

    @Test
    void severalLicencesNeedWhatEachDoes() throws IOException {
        house.change(FILE, LINE, LINE + """

                  - {licence: A, types: [pat, vko]}
                  - {licence: B, types: [lak]}
                """);
        InformationScope scope = HouseConfiguration.load(house.root()).clients().scope();

        assertThat(scope.of(List.of("A", "B", "C"), List.of())).isEqualTo(Set.of("pat", "vko", "lak"));
        assertThat(scope.of(List.of("A", "B"), List.of("Läsa;lak;SJF", "läsa; pat ;sjf")))
                .isEqualTo(Set.of("lak", "pat"));
        assertThat(scope.of(List.of(), List.of())).isEqualTo(InformationScope.NATIONAL);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "- {licence: default, types: [lakk]} | unknown information type 'lakk'",
                "- {licence: default} | key 'types' is missing",
                "- {types: [pat]} | key 'licence' is missing",
                "- {licence: Psykolog, types: [pat]} | has no line for who has no licence",
                "- {licence: default, types: [pat], role: x} | unknown key 'role'"
            })
    void aMistakeIsToldWithPlaceAndRemedy(String line, String told) throws IOException {
        house.change(FILE, LINE, "  " + line);
        Problems problems = new Problems(house.root());
        ClientsFile.read(house.root().resolve(FILE), Set.of("north-ehr"), problems);

        assertThat(problems.all())
                .anySatisfy(problem ->
                        assertThat(problem.toString()).startsWith(FILE + ":").contains(told));
    }
}
