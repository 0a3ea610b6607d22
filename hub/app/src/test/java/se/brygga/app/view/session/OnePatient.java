package se.brygga.app.view.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.context.annotation.Bean;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.Permitted;
import se.brygga.app.reading.PersonView;
import se.brygga.app.reading.ReadRecord;
import se.brygga.app.refusal.Refused;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.record.Narrowing;

/** A record that holds one patient, and shows it to everybody. */
final class OnePatient implements ReadRecord {

    static final String ID = "person-of-191212121212";
    static final String NUMBER = "191212121212";

    final List<Access> read = new CopyOnWriteArrayList<>();
    volatile String family = "Tolvansson";

    /** Puts it into a hub. */
    static class Wiring {

        @Bean
        OnePatient onePatient() {
            return new OnePatient();
        }

        @Bean
        PersonKeys personKeys() {
            return identifiers -> {
                if (identifiers.size() > 1) {
                    throw Refused.unusable("PATIENT_TWO_NUMBERS", "The patient has the numbers of two persons");
                }
                return "person-of-" + identifiers.get(0).value();
            };
        }
    }

    @Override
    public Optional<PersonView> open(Access access, String person, Set<String> types) {
        read.add(access);
        if (!person.equals(ID)) {
            return Optional.empty();
        }
        Patient patient = new Patient();
        patient.addName().setFamily(family).addGiven("Tolvan");
        patient.setBirthDateElement(new DateType("1912-12-12"));
        patient.setId(ID);
        var permitted = new Permitted(patient, patient::copy, 1, Instant.EPOCH, Permitted.Origin.COMPOSED);
        return Optional.of(new PersonView(ID, List.of(ID), new ArrayList<>(List.of(permitted)), Set.of()));
    }

    @Override
    public Optional<Permitted> read(Access access, String type, String id) {
        return Optional.empty();
    }

    @Override
    public List<Permitted> history(Access access, String type, String id) {
        return List.of();
    }

    @Override
    public List<Permitted> ofOwnUnit(Access access, String type, Narrowing wanted) {
        return List.of();
    }

    @Override
    public Optional<PersonView> find(Access access, List<PersonIdentifier> identifiers) {
        return Optional.empty();
    }
}
