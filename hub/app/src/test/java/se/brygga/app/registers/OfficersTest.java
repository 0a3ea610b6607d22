package se.brygga.app.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.HouseFolder;
import se.brygga.app.config.HouseConfiguration;

class OfficersTest {

    private static final String PROVIDER = "SE2120009994-V1";

    @TempDir
    Path folder;

    @Test
    void reviewerIsTheOneThatIsSetElseTheOfficer() throws IOException {
        HouseFolder house = HouseFolder.in(folder);
        assertThat(officers(house).reviewer(PROVIDER)).isEqualTo(officers(house).unit(PROVIDER));

        house.write("config/access.yml", """
                automaticNoticesForProtected: false
                emergencyReviewers: {SE2120009994-V1: SE2120009994-K01}
                """);

        assertThat(officers(house).reviewer(PROVIDER)).isEqualTo("SE2120009994-K01");
        assertThat(officers(house).unit("SE2120009986-O1"))
                .isEqualTo(officers(house).reviewer("SE2120009986-O1"));
    }

    private static Officers officers(HouseFolder house) {
        return new Officers(HouseConfiguration.load(house.root()));
    }
}
