package se.brygga.app.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.app.reading.ReadingHouse.MUNICIPALITY;
import static se.brygga.app.reading.ReadingHouse.NURSING;
import static se.brygga.app.reading.ReadingHouse.WARD;
import static se.brygga.app.reading.ReadingHouse.physician;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.core.record.RegisterEntry;

/** Resources that differ in what a decision looks at are decided apart, though what is alike is decided once. */
class AlikeTest {

    @TempDir
    Path folder;

    @AutoClose
    private ReadingHouse house;

    @BeforeEach
    void open() {
        house = new ReadingHouse(folder);
        house.register(RegisterEntries.consent("c1", house.person, ReadingHouse.HOSPITAL, WARD));
        measured("winter", "2026-01-15");
        measured("spring", "2026-03-15");
    }

    @Test
    void withoutABlockBothAreShown() {
        assertThat(observations()).containsExactly("winter", "spring");
    }

    @Test
    void aBlockOfSomeTimeHidesWhatIsAboutThatTimeAlone() {
        RegisterEntry block = RegisterEntries.outerBlock("b1", house.person, MUNICIPALITY);
        block.content()
                .getProvision()
                .setDataPeriod(new Period()
                        .setStartElement(new DateTimeType("2026-01-01"))
                        .setEndElement(new DateTimeType("2026-01-31")));
        house.register(block);

        assertThat(observations()).containsExactly("spring");
    }

    private void measured(String id, String day) {
        Observation weight = ReadingHouse.weight(id, house.person).setEffective(new DateTimeType(day));
        house.put(weight, house.person, MUNICIPALITY, NURSING, "und");
    }

    private List<String> observations() {
        PersonView view = house.door
                .open(physician(), house.person, Set.of("Observation"))
                .orElseThrow();
        return view.resources().stream()
                .filter(one -> one.shared() instanceof Observation)
                .map(one -> one.shared().getIdElement().getIdPart())
                .toList();
    }
}
