package se.brygga.app.view.session;

import java.util.List;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.access.reader.Caller;

/** The record system and the record mean different persons by one number: nothing opens, and both are shown (view.md 3.1). */
final class PersonMismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;
    private final String person;
    private final transient List<Side> sides;

    /** One side's words: a name and a date of birth. */
    record Side(String name, String born) {}

    PersonMismatch(Caller caller, String person, PatientSaid said, Patient known) {
        super("PATIENT_MISMATCH", null, false, false);
        this.caller = caller;
        this.person = person;
        this.sides = List.of(
                new Side(first(said.names()), said.born()),
                new Side(first(NameMatch.names(known)), NameMatch.birth(known)));
    }

    private static String first(List<PatientSaid.SaidName> names) {
        return names.stream()
                .map(name -> (name.given() + " " + name.family()).strip())
                .findFirst()
                .orElse("–");
    }

    Caller caller() {
        return caller;
    }

    String person() {
        return person;
    }

    /** Returns what the record system says, and what the record says. */
    List<Side> sides() {
        return sides;
    }
}
