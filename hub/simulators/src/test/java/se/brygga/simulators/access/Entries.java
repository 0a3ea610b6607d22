package se.brygga.simulators.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import se.brygga.simulators.hospital.Person;

/** What people and systems send to the registers. */
final class Entries {

    private Entries() {}

    /** Returns a block of everything that a provider keeps of a person, from the example that the profiles come with. */
    static String outerBlock(Person person, String provider) throws IOException {
        String example = Files.readString(
                Path.of(System.getProperty("brygga.root"), "fhir-profiles/examples/valid/register-block-outer.json"));
        return example.replace("SE2329990010-V1", provider)
                .replace("191212121212", person.id())
                .replace("block-1", UUID.randomUUID().toString())
                .replaceAll("(?s),\\s*\"dataPeriod\".*", "}}");
    }

    static String consent(String patient) {
        return "{\"patient\": \"Patient/%s\", \"grantee\": \"me\"}".formatted(patient);
    }

    static String liftRequest(String patient) {
        return "{\"patient\": \"Patient/%s\", \"reason\": \"Behöver veta mer inför operationen\"}".formatted(patient);
    }

    static String emergency(String patient) {
        return """
                {"patient": "Patient/%s", "reasonCode": "unconscious", "reason": "Medvetslös vid ankomsten",
                "dangerToLife": true, "consentUnobtainable": true, "cannotRequestLift": true}
                """.formatted(patient);
    }

    static String reason() {
        return "{\"reason\": \"Personen har själv begärt det\"}";
    }
}
