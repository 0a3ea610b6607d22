package se.brygga.simulators.issuer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import se.brygga.simulators.hospital.Person;
import se.brygga.simulators.hospital.TestPersons;
import se.brygga.simulators.identity.Persona;

/**
 * What the demo's record system has open when it launches the view.
 *
 * @param persona who looks
 * @param patient id of the patient in the record system; empty for none
 * @param section where the view is to begin; empty for the top
 * @param framed true if the view stands in a frame of the record system, which shows who the patient is itself
 */
record EhrLaunch(Persona persona, String patient, String section, boolean framed) {

    private static final String PERSONAL_NUMBER = "http://electronichealth.se/identifier/personnummer";
    private static final String COORDINATION_NUMBER = "http://electronichealth.se/identifier/samordningsnummer";
    private static final String OID_OF_COORDINATION = "1.2.752.129.2.1.3.3";

    /** Returns the person of an id such as {@code p1}. */
    static Optional<Person> person(String patient) {
        return TestPersons.all().stream()
                .filter(person -> id(person).equals(patient))
                .findFirst();
    }

    /** Returns what the record system calls a person. */
    static String id(Person person) {
        return "p" + (TestPersons.all().indexOf(person) + 1);
    }

    /** Returns the FHIR Patient of an id that is known. */
    static Map<String, Object> resource(String patient) {
        Person person = person(patient).orElseThrow();
        boolean coordination = person.authority().equals(OID_OF_COORDINATION);
        String system = coordination ? COORDINATION_NUMBER : PERSONAL_NUMBER;
        return Map.of(
                "resourceType",
                "Patient",
                "id",
                patient,
                "identifier",
                List.of(Map.of("system", system, "value", person.id())),
                "name",
                List.of(Map.of("family", person.family(), "given", List.of(person.given()))),
                "birthDate",
                person.born().toString());
    }

    /** The launches that have begun, by the word that the view is given. */
    @Component
    static final class Open {

        private final Map<String, EhrLaunch> launches = new ConcurrentHashMap<>();

        String begin(EhrLaunch launch) {
            String word = ProofKey.fresh().verifier();
            launches.put(word, launch);
            return word;
        }

        Optional<EhrLaunch> find(Object word) {
            return word instanceof String text ? Optional.ofNullable(launches.get(text)) : Optional.empty();
        }
    }
}
