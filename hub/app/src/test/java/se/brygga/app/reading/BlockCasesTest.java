package se.brygga.app.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.app.reading.ReadingHouse.HOSPITAL;
import static se.brygga.app.reading.ReadingHouse.MUNICIPALITY;
import static se.brygga.app.reading.ReadingHouse.NURSING;
import static se.brygga.app.reading.ReadingHouse.WARD;
import static se.brygga.app.reading.ReadingHouse.physician;
import static se.brygga.app.reading.ReadingHouse.weight;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blocks and consents that change while somebody reads (security.md 6, cases 47, 50). */
class BlockCasesTest {

    @TempDir
    Path folder;

    @AutoClose
    private ReadingHouse house;

    @BeforeEach
    void open() {
        house = new ReadingHouse(folder);
        house.put(weight("w1", house.person), house.person, MUNICIPALITY, NURSING, "und");
        house.register(RegisterEntries.consent("c1", house.person, HOSPITAL, WARD));
    }

    @Test
    void case047BlockSetWhileReadingCountsForTheNextRequest() {
        var blocked = new AtomicBoolean();
        ReadRecord door = house.doorWith(() -> {
            if (!blocked.getAndSet(true)) {
                house.register(RegisterEntries.outerBlock("b1", house.person, MUNICIPALITY));
            }
        });

        assertThat(shows(door)).isTrue();
        assertThat(shows(door)).isFalse();
        assertThat(door.read(physician(), "Observation", "w1")).isEmpty();
    }

    @Test
    void case050ConsentThatIsWithdrawnGivesNoAccess() {
        assertThat(shows(house.door)).isTrue();

        house.annul("c1");

        assertThat(shows(house.door)).isFalse();
    }

    @Test
    void case050ConsentForAnotherUnitGivesNoAccess() {
        house.annul("c1");
        house.register(RegisterEntries.consent("c2", house.person, HOSPITAL, "SE2329990010-K02"));

        assertThat(shows(house.door)).isFalse();
    }

    private boolean shows(ReadRecord door) {
        return door.open(physician(), house.person, Set.of("Observation")).orElseThrow().resources().stream()
                .anyMatch(one -> one.shared().fhirType().equals("Observation"));
    }
}
