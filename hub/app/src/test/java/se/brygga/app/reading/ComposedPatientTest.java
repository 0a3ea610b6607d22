package se.brygga.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import se.brygga.app.reading.ComposedPatient.Part;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.fhir.Protection;
import se.brygga.core.identifier.IdentifierSystems;
import se.brygga.core.identifier.NamingSystems;

/** One Patient of what several custodians say of a person. */
class ComposedPatientTest {

    private static final IdentifierSystems SYSTEMS = NamingSystems.load();
    private static final String NUMBER = "http://electronichealth.se/identifier/personnummer";

    @Test
    void theIdIsThePersonsAndTheMergedAreLinked() {
        Patient composed = ComposedPatient.of(List.of("p1", "p2"), List.of(part(hospital(), 1)), SYSTEMS);
        assertThat(composed.getIdPart()).isEqualTo("p1");
        assertThat(composed.getLinkFirstRep().getType()).isEqualTo(Patient.LinkType.REPLACES);
        assertThat(composed.getLinkFirstRep().getOther().getReference()).isEqualTo("Patient/p2");
        assertThat(composed.hasManagingOrganization()).isFalse();
    }

    @Test
    void anIdentifierStandsOnceUnderItsCanonicalSystem() {
        Patient other = hospital();
        other.getIdentifierFirstRep().setSystem("urn:oid:1.2.752.129.2.1.3.1");
        assertThat(compose(part(hospital(), 1), part(other, 2)).getIdentifier())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.getSystem()).isEqualTo(NUMBER);
                    assertThat(one.getValue()).isEqualTo("191212121212");
                });
    }

    @Test
    void namesThatDifferAreAllKeptTheNewestFirst() {
        Patient other = municipality();
        other.getNameFirstRep().setFamily("Tolv");
        assertThat(compose(part(hospital(), 1), part(other, 2)).getName())
                .extracting(name -> name.getFamily())
                .containsExactly("Tolv", "Tolvansson");
    }

    @Test
    void whatDoesNotRepeatIsToldByTheNewestThatTellsIt() {
        Patient other = municipality();
        other.setGender(AdministrativeGender.MALE);
        other.setBirthDate(null);
        Patient composed = compose(part(hospital(), 1), part(other, 2));
        assertThat(composed.getGender()).isEqualTo(AdministrativeGender.MALE);
        assertThat(composed.getBirthDateElement().getValueAsString()).isEqualTo("1912-12-12");
    }

    @Test
    void thePersonIsReachedWhereTheNewestSays() {
        assertThat(compose(part(hospital(), 3), part(municipality(), 2)).getAddress())
                .extracting(address -> address.getCity())
                .containsExactly("Mellanstad");
    }

    @Test
    void anAddressFromSomebodyWhoDoesNotKnowOfTheProtectionIsNotShown() {
        Patient marked = municipality();
        marked.getMeta().addSecurity(Canonical.SECURITY_LABEL, "sekretessmarkering", null);
        marked.setAddress(null).setTelecom(null).setContact(null);
        Patient composed = compose(part(hospital(), 3), part(marked, 2));
        assertThat(composed.getAddress()).isEmpty();
        assertThat(composed.getTelecom()).isEmpty();
        assertThat(composed.getContact()).isEmpty();
        assertThat(composed.getName()).isNotEmpty();
        assertThat(Protection.of(composed)).isEqualTo(Protection.MARKED);
    }

    @Test
    void theStrongestProtectionIsTheOnlyOneAndOtherLabelsStay() {
        Patient marked = hospital();
        marked.getMeta().addSecurity(Canonical.SECURITY_LABEL, "sekretessmarkering", null);
        marked.getMeta().addSecurity("http://terminology.hl7.org/CodeSystem/v3-ActCode", "NOPATIENT", null);
        Patient registered = municipality();
        registered.getMeta().addSecurity(Canonical.SECURITY_LABEL, "skyddadFolkbokforing", null);
        assertThat(compose(part(marked, 2), part(registered, 1)).getMeta().getSecurity())
                .extracting(label -> label.getCode())
                .containsExactly("NOPATIENT", "skyddadFolkbokforing");
    }

    @Test
    void aDateOfDeathWinsOverNotHavingHeardOfIt() {
        Patient alive = municipality();
        alive.setDeceased(new BooleanType(false));
        Patient dead = hospital();
        dead.setDeceased(new DateTimeType("2026-11-20"));
        assertThat(compose(part(dead, 1), part(alive, 2))
                        .getDeceasedDateTimeType()
                        .getValueAsString())
                .isEqualTo("2026-11-20");
    }

    @Test
    void whatIsComposedOfIsNotChanged() {
        Patient part = hospital();
        part.getIdentifierFirstRep().setSystem("urn:oid:1.2.752.129.2.1.3.1");
        Patient before = part.copy();
        compose(part(part, 1));
        assertThat(part.equalsDeep(before)).isTrue();
    }

    private static Patient compose(Part... parts) {
        return ComposedPatient.of(List.of("p1"), List.of(parts), SYSTEMS);
    }

    private static Part part(Patient patient, long second) {
        return new Part(patient, Instant.ofEpochSecond(second));
    }

    private static Patient hospital() {
        return patient("Mellanstad");
    }

    private static Patient municipality() {
        return patient("Åkerby");
    }

    private static Patient patient(String city) {
        Patient patient = new Patient();
        patient.addIdentifier().setSystem(NUMBER).setValue("191212121212");
        patient.addName().setFamily("Tolvansson").addGiven("Tolvan");
        patient.getBirthDateElement().setValueAsString("1912-12-12");
        patient.addAddress().setCity(city);
        patient.addTelecom().setValue("070-1740605");
        patient.addContact().getName().setFamily("Tolvansson");
        return patient;
    }
}
