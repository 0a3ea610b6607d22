package se.brygga.app.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.access.decision.Decision;
import se.brygga.access.masking.Masking;
import se.brygga.access.reader.Bodies;
import se.brygga.core.identifier.IdentifierSystems;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.record.PersonFile;
import se.brygga.core.record.RecordedResource;

/** Makes what may be sent of what is held: copies, masked where the decision says so, with version and time in their meta. */
final class Copies {

    private static final String PATIENT = "Patient/";

    private final IdentifierSystems systems;
    private final Bodies bodies;
    private final String provider;

    /** Takes the alias table, the directory, and the HSA-id of the provider that is to get the copies. */
    Copies(IdentifierSystems systems, Bodies bodies, String provider) {
        this.systems = systems;
        this.bodies = bodies;
        this.provider = provider;
    }

    /** Returns a resource about the person of a file. */
    Permitted of(RecordedResource one, Decision decision, PersonFile file) {
        return new Permitted(
                one.stored().resource(),
                () -> copy(one, decision, file),
                one.version(),
                one.writtenAt(),
                one.stored().custodian());
    }

    /** Returns a version as its own custodian's system sees it. */
    Permitted version(RecordedResource one) {
        return new Permitted(
                one.stored().resource(),
                () -> dated(one.stored().resource().copy(), one),
                one.version(),
                one.writtenAt(),
                one.stored().custodian());
    }

    /** Returns the one Patient of a person, composed of those that may be shown. */
    Permitted patient(Map<RecordedResource, Decision> patients, PersonFile file) {
        List<ComposedPatient.Part> parts = new ArrayList<>();
        patients.forEach((one, decision) -> parts.add(new ComposedPatient.Part(
                (Patient) copy(one, decision, file), one.stored().effective())));
        Patient composed = ComposedPatient.of(file.family(), parts, systems);
        RecordedResource latest = patients.keySet().stream()
                .max(Comparator.comparing(RecordedResource::writtenAt))
                .orElseThrow();
        int version =
                patients.keySet().stream().mapToInt(RecordedResource::version).sum();
        composed.getMeta().setVersionId(Integer.toString(version)).setLastUpdated(Date.from(latest.writtenAt()));
        return new Permitted(composed, composed::copy, version, latest.writtenAt(), null);
    }

    /**
     * Returns the Patient of a person of whom no custodian's word may be shown: those who give interventions know people by their
     * numbers alone. It says no more than the caller has said.
     */
    Permitted bare(PersonFile file, List<PersonIdentifier> asked, Instant at) {
        var patient = new Patient();
        patient.setId(file.person());
        patient.getMeta().setVersionId("1").setLastUpdated(Date.from(at));
        if (asked.size() == 1) {
            patient.addIdentifier(new Identifier()
                    .setSystem(asked.get(0).system())
                    .setValue(asked.get(0).value()));
        }
        return new Permitted(patient, patient::copy, 1, at, null);
    }

    private Resource copy(RecordedResource one, Decision decision, PersonFile file) {
        var masking = new Masking(
                Set.copyOf(file.family()), !bodies.same(provider, one.stored().custodian()), decision.masked());
        Resource copy = dated(masking.copy(one.stored().resource()), one);
        if (file.family().size() > 1) {
            point(copy, file);
        }
        return copy;
    }

    private static Resource dated(Resource copy, RecordedResource one) {
        copy.getMeta().setVersionId(Integer.toString(one.version())).setLastUpdated(Date.from(one.writtenAt()));
        return copy;
    }

    /** A reference to somebody merged into the person is a reference to the person. */
    private static void point(Base element, PersonFile file) {
        if (element instanceof Reference reference
                && reference.hasReference()
                && reference.getReference().startsWith(PATIENT)
                && file.family().contains(reference.getReference().substring(PATIENT.length()))) {
            reference.setReference(PATIENT + file.person());
        }
        for (Property property : element.children()) {
            property.getValues().forEach(value -> point(value, file));
        }
    }
}
