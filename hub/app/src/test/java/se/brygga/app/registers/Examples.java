package se.brygga.app.registers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The examples of fhir-profiles, as a system would send them. */
final class Examples {

    static final String INNER = "register-block-inner";
    static final String OUTER = "register-block-outer";
    static final String LIFT = "register-lift-user";

    private Examples() {}

    static String of(String name) throws IOException {
        return Files.readString(
                Path.of(System.getProperty("brygga.root"), "fhir-profiles", "examples", "valid", name + ".json"));
    }

    /** Returns the example lift for a block. */
    static String lift(String block) throws IOException {
        return of(LIFT).replace("Consent/4f1c0d2e", "Consent/" + block);
    }
}
