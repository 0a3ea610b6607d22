package se.brygga.app.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.app.reading.ReadingHouse.HOME_CARE;
import static se.brygga.app.reading.ReadingHouse.HOSPITAL;
import static se.brygga.app.reading.ReadingHouse.NURSING;
import static se.brygga.app.reading.ReadingHouse.SOCIAL_CARE;
import static se.brygga.app.reading.ReadingHouse.WARD;
import static se.brygga.app.reading.ReadingHouse.assessor;
import static se.brygga.app.reading.ReadingHouse.system;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.access.audit.AccessEvent;
import se.brygga.access.audit.AccessEvent.Kind;

/** Social care sends decisions with a number and no Patient; its people must find the person by that number all the same. */
class BarePatientTest {

    @TempDir
    Path folder;

    @AutoClose
    private ReadingHouse house;

    @BeforeEach
    void open() {
        house = new ReadingHouse(folder);
        var decision = new ServiceRequest()
                .setStatus(ServiceRequestStatus.ACTIVE)
                .setSubject(new Reference("Patient/" + house.person));
        decision.setId("decision");
        house.put(decision, house.person, SOCIAL_CARE, HOME_CARE, "ins");
    }

    @Test
    void whoGivesInterventionsFindsThePersonAndLearnsNothingOfWhatTheHospitalKnows() {
        var number = ReadingHouse.number("191212121212");

        PersonView view = house.door.find(assessor(), List.of(number)).orElseThrow();

        Patient patient = (Patient) view.resources().get(0).copy();
        assertThat(patient.getIdElement().getIdPart()).isEqualTo(house.person);
        assertThat(patient.getIdentifierFirstRep().getValue()).isEqualTo(number.value());
        assertThat(patient.hasName()).isFalse();
    }

    @Test
    void readByItsIdThePatientDoesNotTellTheNumber() {
        Patient patient = (Patient) house.door
                .read(assessor(), "Patient", house.person)
                .orElseThrow()
                .copy();

        assertThat(patient.hasIdentifier()).isFalse();
    }

    @Test
    void toASystemThatKeepsNothingOfThePersonItIsUnknown() {
        assertThat(house.door.find(system(SOCIAL_CARE, HOME_CARE), List.of(ReadingHouse.number("191212121212"))))
                .isPresent();
        assertThat(house.door.open(system("SE2120009994-V1", NURSING), house.person, Set.of()))
                .isEmpty();
        assertThat(house.door.read(system("SE2120009994-V1", NURSING), "Patient", house.person))
                .isEmpty();

        assertThat(house.log).extracting(AccessEvent::kind).endsWith(Kind.DENIED, Kind.DENIED);
        assertThat(house.log).last().extracting(AccessEvent::reason).isEqualTo("FOREIGN_SYSTEM");
        assertThat(house.door.open(system(HOSPITAL, WARD), house.person, Set.of()))
                .isPresent();
    }
}
