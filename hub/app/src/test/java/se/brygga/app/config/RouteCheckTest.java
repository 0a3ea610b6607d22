package se.brygga.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.HouseFolder;

class RouteCheckTest {

    private static final String NORTH = "connectors/north-ehr/routes.camel.yaml";
    private static final String SOUTH = "connectors/south-care/routes.camel.yaml";

    private HouseFolder house;
    private int routes;

    @BeforeEach
    void copyHouse(@TempDir Path folder) throws IOException {
        house = HouseFolder.in(folder);
    }

    @Test
    void routesInOrderHaveNoProblem() {
        assertThat(problems()).isEmpty();
        assertThat(routes).isEqualTo(3);
    }

    @Test
    void unknownKameletIsTold() throws IOException {
        house.change(NORTH, "kamelet:mllp-intake", "kamelet:mlp-intake");

        assertThat(problems())
                .containsExactly(
                        NORTH + ":4: there is no kamelet 'mlp-intake' in routes/. Did you mean 'mllp-intake'?");
    }

    @Test
    void missingParameterIsTold() throws IOException {
        house.change(NORTH, "        connector: north-ehr\n", "");

        assertThat(problems())
                .containsExactly(NORTH + ":4: kamelet 'mllp-intake' needs the parameter 'connector'. Add it.");
    }

    @Test
    void unknownParameterIsTold() throws IOException {
        house.change(NORTH, "        connector", "        porrt: 1\n        connector");

        assertThat(problems())
                .containsExactly(NORTH + ":4: kamelet 'mllp-intake' has no parameter 'porrt'. Did you mean 'port'?");
    }

    @Test
    void parametersInTheUriCount() throws IOException {
        house.change(NORTH, "kamelet:mllp-intake", "kamelet:mllp-intake?speed=2");

        assertThat(problems()).singleElement().asString().contains("has no parameter 'speed'");
    }

    @Test
    void connectorOfAnotherFolderIsTold() throws IOException {
        house.change(NORTH, "connector: north-ehr", "connector: south-care");

        assertThat(problems())
                .containsExactly(NORTH + ":6: this folder is 'north-ehr', not 'south-care'. Name this folder.");
    }

    @Test
    void placeholderWithoutSettingIsTold() throws IOException {
        house.change(NORTH, "{{north-ehr.port}}", "{{north-ehr.prt}}");

        assertThat(problems())
                .containsExactly(NORTH + ":7: nothing gives {{north-ehr.prt}} a value. Add the key to"
                        + " config/application.yml. Did you mean 'north-ehr.port'?");
    }

    @Test
    void placeholderWithFallbackNeedsNoSetting() throws IOException {
        house.change(NORTH, "{{north-ehr.port}}", "{{north-ehr.prt:2575}}");

        assertThat(problems()).isEmpty();
    }

    @Test
    void kameletNamedBySettingMustExistInEveryProfile() throws IOException {
        house.change("config/application-demo.yml", "sftp", "scp");

        assertThat(problems())
                .containsExactly(
                        SOUTH + ":7: there is no kamelet 'scp-delivery' in routes/. Did you mean 'sftp-delivery'?");
    }

    @Test
    void parameterOfOneProfilesKameletMustBeGiven() throws IOException {
        house.change(SOUTH, "              passwordFile: \"{{south-care.password-file}}\"\n", "");

        assertThat(problems())
                .containsExactly(SOUTH + ":7: kamelet 'sftp-delivery' needs the parameter 'passwordFile'. Add it.");
    }

    @Test
    void routeIdsAreDistinct() throws IOException {
        house.change(SOUTH, "south-care.delivery", "north-ehr.intake");

        assertThat(problems())
                .containsExactly(SOUTH + ":2: another route has the id 'north-ehr.intake' already. Choose another.");
    }

    @Test
    void connectorWithoutRoutesIsTold() throws IOException {
        house.remove(NORTH);

        assertThat(problems())
                .containsExactly(
                        NORTH + ": the file is missing. Write the connector's routes, as its" + " neighbours do.");
    }

    @Test
    void brokenYamlInKameletIsTold() throws IOException {
        house.change("routes/pipeline.camel.yaml", "    id: pipeline", "   id: pipeline");

        assertThat(problems()).singleElement().asString().startsWith("routes/pipeline.camel.yaml:3: this is not YAML");
    }

    @Test
    void kameletIsNamedAsItsFile() throws IOException {
        house.change("routes/intake/mllp-intake.kamelet.yaml", "name: mllp-intake", "name: mllp");

        assertThat(problems())
                .containsExactly("routes/intake/mllp-intake.kamelet.yaml:4: name 'mllp' differs from the file's,"
                        + " 'mllp-intake'. Make them equal.");
    }

    private List<String> problems() {
        Problems problems = new Problems(house.root());
        Settings usual = Settings.read(List.of(), problems);
        Settings demo = Settings.read(List.of("demo"), problems);
        routes = RouteCheck.check(List.of(usual, demo), problems);
        return problems.all().stream().map(Problem::toString).toList();
    }
}
