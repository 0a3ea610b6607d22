package se.brygga.app.fhir.summary;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.fhir.Canonical;

/** The test persons of domain.md 3 with what custodians keep of them. */
public final class People {

    private People() {}

    public static Patient tolvan() {
        return patient("191212121212", "Tolvansson", "1912-12-12");
    }

    static Patient child() {
        return patient("200302022389", "Liten", "2003-02-02");
    }

    static Patient protectedPerson() {
        Patient patient = patient("200001252386", "Skyddad", "2000-01-25");
        patient.getMeta().addSecurity().setSystem(Canonical.SECURITY_LABEL).setCode("sekretessmarkering");
        return patient;
    }

    static Patient patient(String number, String family, String born) {
        Patient patient = new Patient();
        patient.setId(Views.PERSON);
        patient.addIdentifier()
                .setSystem("http://electronichealth.se/identifier/personnummer")
                .setValue(number);
        patient.addName().setFamily(family).addGiven("Tolvan");
        patient.getBirthDateElement().setValueAsString(born);
        return patient;
    }

    /** Returns one or more resources of every type that a summary shows, as the record keeps them. */
    public static List<Resource> record() {
        Path folder = Path.of(System.getProperty("brygga.root"), "fhir-profiles/examples/valid");
        return Stream.concat(
                        Stream.of(
                                        "allergy-penicillin",
                                        "condition-stroke",
                                        "condition-in-words-only",
                                        "medication-request-tablet",
                                        "immunization-influenza",
                                        "observation-blood-pressure",
                                        "observation-weight",
                                        "diagnostic-report-blood-count",
                                        "care-plan-implementation",
                                        "goal-shower",
                                        "encounter-ready")
                                .map(name -> resource(folder.resolve(name + ".json"))),
                        Clinical.all().stream())
                .toList();
    }

    private static Resource resource(Path file) {
        try {
            String json = Files.readString(file).replace("Patient/p1", "Patient/" + Views.MERGED);
            return (DomainResource) FhirContext.forR4Cached().newJsonParser().parseResource(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
