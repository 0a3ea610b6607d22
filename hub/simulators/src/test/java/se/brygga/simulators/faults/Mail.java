package se.brygga.simulators.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import se.brygga.simulators.hospital.Person;

/** Writes messages to one of the systems: samples of the installation with other ids, persons and receivers. */
final class Mail {

    static final String HOSPITAL_UNIT = "SE2329990010-K01";
    static final String NURSES = "SE2120009994-HSV01";
    static final String CLINIC_UNIT = "SE2120009994-HSV02";
    static final String CARE_UNIT = "SE2120009994-HTJ01";

    private static final Path CONNECTORS = Path.of(System.getProperty("brygga.root"), "connectors");
    private static final String LETTER = resource("/letter-with-file.json");
    private static final String RESULT = sample("mellanland-ehr/samples/oru-r01-blood-pressure/input.hl7");

    private Mail() {}

    /** Returns a care communication from the nurses; the envelope is a new one. */
    static String letter(String id, Person person, String receiver) {
        return LETTER.replace("\"b-7\"", '"' + UUID.randomUUID().toString() + '"')
                .replace("m-7", id)
                .replace("2b1f0c1e-6a51-4c0e-9d53-0b6c6f1d7a11", name("thread", id))
                .replace("0a6f0c1e-6a51-4c0e-9d53-0b6c6f1d7a01", name("text", id))
                .replace("0a6f0c1e-6a51-4c0e-9d53-0b6c6f1d7a02", name("file", id))
                .replace("191212121212", person.id())
                .replace("Tolvansson", person.family())
                .replace("\"Tolvan\"", '"' + person.given() + '"')
                .replace(NURSES, "RECEIVER")
                .replace(HOSPITAL_UNIT, NURSES)
                .replace("RECEIVER", receiver);
    }

    /** Returns a result of the laboratory in enhanced mode, for the nurses; with a field of its own that nobody knows. */
    static byte[] result(String controlId, Person person) {
        return RESULT.replace("|BRYGGA|HUB|", "|NURSING|" + NURSES + "|")
                .replace("|P|2.5.1|||||", "|P|2.5.1|||AL|AL|")
                .replace("ML100003", controlId)
                .replace("BT-55", "BT-" + controlId)
                .replace("191212121212", person.id())
                .replace("Tolvansson^Tolvan", person.family() + "^" + person.given())
                .concat("ZLB|unknown\r")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String name(String what, String id) {
        return UUID.nameUUIDFromBytes((what + id).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String resource(String name) {
        try (InputStream in = Mail.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sample(String path) {
        try {
            return Files.readString(CONNECTORS.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
