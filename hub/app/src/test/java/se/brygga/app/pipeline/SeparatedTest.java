package se.brygga.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.core.identifier.PersonIdentifier;

/** What becomes of messages that come between a merge (A40) and its undoing (A37). */
class SeparatedTest {

    @TempDir
    Path folder;

    private final Script script = new Script();

    @Test
    void whatCameBetweenGoesWithTheOneWhomItsMessageNamed() {
        try (House house = new House(folder, false)) {
            house.receive(script.visit(Script.RESERVE, "before"));
            house.receive(script.merged());
            house.receive(script.visit(Script.RESERVE, "between-reserve"));
            house.receive(script.visit(Script.TOLVAN, "between-tolvan"));
            assertThat(visits(house, Script.TOLVAN))
                    .containsExactlyInAnyOrder("before", "between-reserve", "between-tolvan");

            house.receive(script.separated());

            assertThat(visits(house, Script.RESERVE)).containsExactlyInAnyOrder("before", "between-reserve");
            assertThat(visits(house, Script.TOLVAN)).containsExactly("between-tolvan");
            assertThat(subjects(house, Script.RESERVE))
                    .containsOnly("Patient/" + person(house, Script.RESERVE))
                    .doesNotContain("Patient/" + person(house, Script.TOLVAN));
        }
    }

    @Test
    void lateMessageOfTheOtherMovesNothing() {
        try (House house = new House(folder, false)) {
            Script.Message late = script.visit(Script.RESERVE, "visit");
            house.receive(script.merged());
            house.receive(script.visit(Script.TOLVAN, "visit"));
            house.receive(late);
            house.receive(script.separated());

            assertThat(visits(house, Script.TOLVAN)).containsExactly("visit");
            assertThat(visits(house, Script.RESERVE)).isEmpty();
        }
    }

    private static List<String> visits(House house, PersonIdentifier identifier) {
        return encounters(house, identifier).stream().map(Resource::getIdPart).toList();
    }

    private static List<String> subjects(House house, PersonIdentifier identifier) {
        return encounters(house, identifier).stream()
                .map(encounter -> encounter.getSubject().getReference())
                .toList();
    }

    private static List<Encounter> encounters(House house, PersonIdentifier identifier) {
        String person = person(house, identifier);
        return house.read(t -> t.resources(person, Encounter.class)).stream()
                .map(stored -> (Encounter) stored.resource())
                .toList();
    }

    private static String person(House house, PersonIdentifier identifier) {
        return house.<String>read(t -> t.person(List.of(identifier)));
    }
}
