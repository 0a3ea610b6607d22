package se.brygga.translation.hl7v2.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.junit.jupiter.api.Test;
import se.brygga.core.translated.Translated;
import se.brygga.translation.Kept;
import se.brygga.translation.hl7v2.Hl7Text;

class Nk1ToRelatedPersonTest {

    private static final String DAUGHTER = "NK1|1|Tolvansson^Tolva|CHD^Dotter||070-1740605";

    @Test
    void anotherRelativeInTheSamePlaceInheritsNothing() {
        List<RelatedPerson> kept =
                Kept.after(told(DAUGHTER), told("NK1|1|Tolvansson^Tolvina|SPO")).all(RelatedPerson.class);

        assertThat(kept).hasSize(2);
        assertThat(kept.get(1).getNameFirstRep().getGivenAsSingleString()).isEqualTo("Tolvina");
        assertThat(kept.get(1).hasTelecom()).isFalse();
    }

    @Test
    void theSameRelativeInAnotherPlaceKeepsThePhone() {
        RelatedPerson kept = Kept.after(told(DAUGHTER), told("NK1|2|Tolvansson^Tolva|CHD|Tolvgatan 12"))
                .only(RelatedPerson.class);

        assertThat(kept.hasTelecom()).isTrue();
        assertThat(kept.hasAddress()).isTrue();
    }

    @Test
    void ofWhoIsKnownByThePlaceAloneNothingStays() {
        Translated unnamed = told("NK1|1||SPO");
        RelatedPerson kept =
                Kept.after(told("NK1|1||CHD||070-1740605"), unnamed).only(RelatedPerson.class);

        assertThat(kept.hasTelecom()).isFalse();
        assertThat(unnamed.losses().warnings()).containsEntry("NK1-2", "RELATIVE_UNNAMED");
    }

    @Test
    void aNumberOfAnotherSystemIsAnotherRelative() {
        String number = "|".repeat(28) + "A12^^^";
        assertThat(Kept.after(told(DAUGHTER + number + "MELLANLAND"), told(DAUGHTER + number + "OTHER"))
                        .all(RelatedPerson.class))
                .hasSize(2);
    }

    private static Translated told(String nk1) {
        return Hl7Text.of("ADT^A31", "EVN||20260224130200", nk1).translated();
    }
}
