package se.brygga.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.HouseFolder;

class SettingsTest {

    private HouseFolder house;

    @BeforeEach
    void copyHouse(@TempDir Path folder) throws IOException {
        house = HouseFolder.in(folder);
    }

    @Test
    void profileOverridesTheUsual() {
        assertThat(Settings.load(house.root(), List.of()).find("south-care.transport"))
                .contains("file");
        assertThat(Settings.load(house.root(), List.of("demo")).find("south-care.transport"))
                .contains("sftp");
    }

    @Test
    void placeholdersFollowOverrides() {
        Settings settings = Settings.load(house.root(), List.of());
        settings.override("brygga.home", "/srv/brygga");

        assertThat(settings.find("south-care.directory")).contains("/srv/brygga/exchange");
    }

    @Test
    void emptyMeansUnset() {
        assertThat(Settings.load(house.root(), List.of()).find("south-care.password-file"))
                .isEmpty();
    }

    @Test
    void spellingsOfOneKeyAreOne() {
        Settings settings = Settings.load(house.root(), List.of());
        settings.override("south-care.passwordFile", "secret.txt");

        assertThat(settings.find("south-care.password-file")).contains("secret.txt");
    }

    @Test
    void keysThatDoNotExistAreToldWithTheNearest() {
        Settings settings = Settings.load(house.root(), List.of());

        assertThat(settings.unknown("brygga.pipeline.batc"))
                .contains("there is no setting 'brygga.pipeline.batc'. Did you mean 'brygga.pipeline.batch'?");
        assertThat(settings.unknown("north-ehr.port")).isEmpty();
        assertThat(settings.unknown("spring.ssl.bundle.pem.north-ehr.reload-on-update"))
                .isEmpty();
    }

    @Test
    void missingProfileIsTold() {
        Problems problems = new Problems(house.root());
        Settings.read(List.of("dmo"), problems);

        assertThat(problems.all())
                .singleElement()
                .asString()
                .startsWith("config/application-dmo.yml: the file is missing");
    }
}
