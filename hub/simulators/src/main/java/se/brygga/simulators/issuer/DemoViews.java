package se.brygga.simulators.issuer;

import java.util.List;
import java.util.function.Consumer;
import se.brygga.simulators.hospital.Person;
import se.brygga.simulators.hospital.TestPersons;
import se.brygga.simulators.identity.Persona;

/** The addresses at the demo's record system that open the view as each of the people who use it. */
public final class DemoViews {

    private DemoViews() {}

    /**
     * One of them.
     *
     * @param title who looks at what
     * @param path below the issuer's address
     */
    record View(String title, String path) {

        static View of(Persona persona, Person person, String section) {
            String begin = section.isEmpty() ? "" : "&section=" + section;
            return new View(
                    persona.title() + ", " + person.alias(),
                    "/ehr/open/" + persona.key() + "?patient=" + EhrLaunch.id(person) + begin);
        }
    }

    static List<View> all() {
        return List.of(
                View.of(Persona.PHYSICIAN, TestPersons.AKERBY, ""),
                View.of(Persona.NURSE, TestPersons.AKERBY, ""),
                View.of(Persona.ASSESSOR, TestPersons.AKERBY, ""),
                View.of(Persona.HEAD, TestPersons.AKERBY, ""),
                View.of(Persona.COORDINATOR, TestPersons.AKERBY, "plan"),
                new View(Persona.COORDINATOR.title() + ", worklist", "/ehr/open/coordinator?section=worklist"));
    }

    /** Tells each address with who it is for. */
    public static void print(Issuer issuer, Consumer<String> out) {
        out.accept("The view, opened by a record system (any browser on this machine; no password):");
        all().forEach(view -> out.accept("  %-55s %s".formatted(view.title(), issuer.url() + view.path())));
        out.accept("  %-55s %s".formatted("All of them, also in a frame", issuer.url() + "/ehr"));
    }
}
