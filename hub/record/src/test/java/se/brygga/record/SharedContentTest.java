package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.core.record.StoredResource;

class SharedContentTest {

    @OnBothDatabases
    void whatWasSaidBeforeIsParsedOnce(TestRecord record) {
        String person = record.write(t -> t.person(Given.identifiers(Given.TOLVAN)));
        record.run(t -> t.put(Given.patient(person, "Tolvansson", Given.NOON)));
        Patient first = patients(record, person).get(0);
        assertThat(patients(record, person).get(0)).isSameAs(first);
    }

    @OnBothDatabases
    void whatWasTakenBackIsNotFound(TestRecord record) {
        String person = record.write(t -> t.person(Given.identifiers(Given.TOLVAN)));
        record.run(t -> t.put(Given.patient(person, "Tolvansson", Given.NOON)));
        try {
            record.run(t -> {
                t.put(Given.patient(person, "Tolvander", Given.NOON.plusSeconds(1)));
                assertThat(((Patient) t.patients(person).get(0).resource())
                                .getNameFirstRep()
                                .getFamily())
                        .isEqualTo("Tolvander");
                throw new IllegalStateException("taken back");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("taken back");
        }
        assertThat(patients(record, person).get(0).getNameFirstRep().getFamily())
                .isEqualTo("Tolvansson");
    }

    @OnBothDatabases
    void whoeverAsksForOneResourceGetsItAlone(TestRecord record) {
        String person = record.write(t -> t.person(Given.identifiers(Given.TOLVAN)));
        record.run(t -> t.put(Given.patient(person, "Tolvansson", Given.NOON)));
        Patient shared = patients(record, person).get(0);
        record.run(t -> assertThat(t.newest(Patient.class, shared.getIdPart())
                        .orElseThrow()
                        .resource())
                .isNotSameAs(shared));
    }

    private static List<Patient> patients(TestRecord record, String person) {
        return record.<List<StoredResource>>write(t -> t.patients(person)).stream()
                .map(stored -> (Patient) stored.resource())
                .toList();
    }
}
