package se.brygga.app.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.brygga.app.reading.ReadingHouse.HOSPITAL;
import static se.brygga.app.reading.ReadingHouse.WARD;
import static se.brygga.app.reading.ReadingHouse.physician;
import static se.brygga.app.reading.ReadingHouse.system;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.access.audit.AccessEvent.Kind;

/** How often one person may be read (security.md 7; attack case 90). */
class TooOftenTest {

    @AutoClose
    private ReadingHouse house;

    @BeforeEach
    void open(@TempDir Path folder) {
        house = new ReadingHouse(folder);
        house.readAtMost(2);
    }

    @Test
    void case090OneReadingTooManyIsRefusedAndLogged() {
        house.door.open(physician(), house.person, Set.of());
        house.door.read(physician(), "Patient", house.person);

        assertThatExceptionOfType(TooOften.class)
                .isThrownBy(() -> house.door.open(physician(), house.person, Set.of()));

        assertThat(house.log).hasSize(3);
        assertThat(house.log.get(2))
                .matches(event -> event.kind() == Kind.DENIED)
                .matches(event -> event.reason().equals("TOO_MANY_READINGS"))
                .matches(event -> event.person().equals(house.person));
        String encounter = "stay-" + house.person.substring(0, 8);
        assertThatExceptionOfType(TooOften.class)
                .isThrownBy(() -> house.door.read(physician(), "Encounter", encounter));
    }

    @Test
    void whoMayNotReadStopsNobodyElse() {
        String stranger = house.person("199002222397");
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(NotPermitted.class)
                    .isThrownBy(() -> house.door.open(physician(), stranger, Set.of()));
        }
        assertThat(house.door.open(physician(), house.person, Set.of())).isPresent();
    }

    @Test
    void systemsReadTheirOwnAsOftenAsTheirClientMay() {
        for (int i = 0; i < 5; i++) {
            assertThat(house.door.open(system(HOSPITAL, WARD), house.person, Set.of()))
                    .isPresent();
        }
    }
}
