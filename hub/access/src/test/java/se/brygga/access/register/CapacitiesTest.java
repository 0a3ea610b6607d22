package se.brygga.access.register;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.access.register.Written.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.access.Directory;
import se.brygga.access.decision.LegalSettings;
import se.brygga.access.decision.PersonState;
import se.brygga.access.decision.PersonState.Capacity;
import se.brygga.access.reader.Purpose;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Side;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.fhir.Protection;
import se.brygga.core.record.RegisterEntry;

class CapacitiesTest {

    private static final Instant NOW = Instant.parse("2026-03-27T10:00:00Z");
    private static final Patient ADULT = born("1912-12-12");

    @ParameterizedTest(name = "{0} and {1}, may consent from {2}: {3}")
    @CsvSource({
        "2013-03-28, , 13, CHILD",
        "2013-03-27, , 13, CAPABLE",
        "2008-03-28, , 18, CHILD",
        "2008-03-27, , 18, CAPABLE",
        "1912-12-12, , 200, CAPABLE",
        "2026-03-27, , 13, CHILD",
        "2026-03-28, , 13, CAPABLE",
        "2013, , 13, CAPABLE",
        "2014, , 13, CHILD",
        "2020-01-01, 1920-01-01, 13, CAPABLE",
        "2020-01-01, 2020-01-02, 13, CHILD",
        ", , 13, CAPABLE"
    })
    void aChildIsOneByEveryDateOfBirth(String one, String other, int age, Capacity capacity) {
        List<Patient> patients = new ArrayList<>(List.of(born(one)));
        if (other != null) {
            patients.add(born(other));
        }

        assertThat(state(patients, age).capacity()).isEqualTo(capacity);
    }

    @ParameterizedTest(name = "{0}, assessed {1}, until {2}: {3} {4}")
    @CsvSource({
        "permanent, true, , PERMANENTLY_INCAPABLE, a1",
        "permanent, false, , PERMANENTLY_INCAPABLE, ",
        "temporary, true, , TEMPORARILY_INCAPABLE, ",
        "permanent, true, 2026-03-26, CAPABLE, ",
        "permanent, true, 2026-03-27, PERMANENTLY_INCAPABLE, a1",
        "perhaps, true, , CAPABLE, "
    })
    void anAssessmentTellsIfThePersonCanConsent(
            String incapacity, boolean assessed, String until, Capacity capacity, String id) {
        RegisterEntry entry = assessment(Directory.REGION, incapacity)
                .flag("assessed", assessed)
                .valid("2026-01-01", until)
                .done();

        assertThat(state(List.of(ADULT), 13, entry)).isEqualTo(new PersonState(capacity, id, Protection.NONE));
    }

    @Test
    void theNewestAssessmentOfTheOwnProviderCounts() {
        RegisterEntry older =
                assessment(Directory.REGION, "permanent").flag("assessed", true).at("2026-03-01T09:00:00Z");
        RegisterEntry newer = assessment(Directory.REGION_TOO, "temporary").at("2026-03-02T09:00:00Z");
        RegisterEntry others = assessment(Directory.TOWN_CARE, "permanent").at("2026-03-03T09:00:00Z");
        RegisterEntry annulled =
                assessment(Directory.REGION, "permanent").annulled(NOW).at("2026-03-04T09:00:00Z");

        assertThat(state(List.of(ADULT), 13, annulled, others, newer, older).capacity())
                .isEqualTo(Capacity.TEMPORARILY_INCAPABLE);
    }

    @Test
    void theStrongestProtectionOfAnyCustodianCounts() {
        Patient marked = born("1912-12-12");
        marked.getMeta().addSecurity().setSystem(Canonical.SECURITY_LABEL).setCode("sekretessmarkering");

        assertThat(state(List.of(ADULT, marked), 13).protection()).isEqualTo(Protection.MARKED);
        assertThat(state(List.of(), 13).protection()).isEqualTo(Protection.UNKNOWN);
    }

    private static Written assessment(String provider, String incapacity) {
        return entry("a1", "assessment", provider).code("incapacity", incapacity);
    }

    private static PersonState state(List<Patient> patients, int age, RegisterEntry... entries) {
        var reader = new Reader(
                Side.CARE, Directory.REGION, Directory.WARD, "SE2329990010-A1", 3, Purpose.CARE, null, false);
        var settings = new LegalSettings(Directory.bodies(), false, true, false, false, age, LegalSettings.TIE_AGE);
        return Registered.of(List.of(entries), reader, settings, NOW).person(patients);
    }

    private static Patient born(String day) {
        var patient = new Patient();
        patient.setBirthDateElement(day == null ? null : new DateType(day));
        return patient;
    }
}
