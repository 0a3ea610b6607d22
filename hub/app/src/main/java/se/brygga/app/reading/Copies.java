package se.brygga.app.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.access.decision.Decision;
import se.brygga.access.masking.Masking;
import se.brygga.access.reader.Bodies;
import se.brygga.app.reading.Permitted.Origin;
import se.brygga.core.identifier.IdentifierSystems;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.record.PersonFile;
import se.brygga.core.record.RecordedResource;

/**
 * Makes what may be sent of what is held about one person: copies, masked where the decision says so, without references to what
 * is hidden, with version and time in their meta.
 */
final class Copies {

    private static final String PATIENT = "Patient/";
    private static final int VERSIONS = 1_000_000_000;

    private final PersonFile file;
    private final Set<String> hidden = new HashSet<>();
    private final To to;
    private final Predicate<String> nameable;

    /** Who is to get the copies, and what composing a Patient needs to know. */
    record To(String provider, Bodies bodies, IdentifierSystems systems) {}

    Copies(PersonFile file, Judgement judgement, To to) {
        this.file = file;
        this.to = to;
        this.nameable = judgement.nameable();
        judgement.decisions().forEach((one, decision) -> {
            if (!decision.shows()) {
                hidden.add(one.reference());
            }
        });
    }

    /** Returns a resource; what is masked is masked for looking, too, so that no search finds what it does not show. */
    Permitted of(RecordedResource one, Decision decision) {
        Resource shared = decision.masked() ? copy(one, decision) : one.stored().resource();
        return new Permitted(
                shared,
                () -> decision.masked() ? shared.copy() : copy(one, decision),
                one.version(),
                one.writtenAt(),
                Origin.of(one.stored()));
    }

    /** Returns a version as its own custodian's system sees it. */
    static Permitted version(RecordedResource one) {
        return new Permitted(
                one.stored().resource(),
                () -> dated(one.stored().resource().copy(), one),
                one.version(),
                one.writtenAt(),
                Origin.of(one.stored()));
    }

    /** Returns the one Patient of a person, composed of those that may be shown; of whom nothing is shown leaves no link. */
    Permitted patient(Map<RecordedResource, Decision> patients) {
        List<ComposedPatient.Part> parts = new ArrayList<>();
        Set<String> told = new HashSet<>();
        patients.forEach((one, decision) -> {
            told.add(one.stored().person());
            parts.add(new ComposedPatient.Part(
                    (Patient) copy(one, decision), one.stored().effective()));
        });
        List<String> family = Stream.concat(
                        Stream.of(file.person()), file.family().stream().filter(told::contains))
                .distinct()
                .toList();
        Patient composed = ComposedPatient.of(family, parts, to.systems());
        RecordedResource latest = patients.keySet().stream()
                .max(Comparator.comparing(RecordedResource::writtenAt))
                .orElseThrow();
        int version = version(patients);
        composed.getMeta().setVersionId(Integer.toString(version)).setLastUpdated(Date.from(latest.writtenAt()));
        return new Permitted(composed, composed::copy, version, latest.writtenAt(), Origin.COMPOSED);
    }

    /** Another set of parts is another version, even if their own versions add up to the same. */
    private static int version(Map<RecordedResource, Decision> patients) {
        int hash = patients.entrySet().stream()
                .map(one -> one.getKey().reference()
                        + '/'
                        + one.getKey().version()
                        + '/'
                        + one.getValue().masked())
                .sorted()
                .toList()
                .hashCode();
        return 1 + Math.floorMod(hash, VERSIONS - 1);
    }

    /**
     * Returns the Patient of a person of whom no custodian's word may be shown: those who give interventions know people by their
     * numbers alone. It says no more than the caller has said.
     */
    Permitted bare(List<PersonIdentifier> asked, Instant at) {
        var patient = new Patient();
        patient.setId(file.person());
        patient.getMeta().setVersionId("1").setLastUpdated(Date.from(at));
        if (asked.size() == 1) {
            patient.addIdentifier(new Identifier()
                    .setSystem(asked.get(0).system())
                    .setValue(asked.get(0).value()));
        }
        return new Permitted(patient, patient::copy, 1, at, Origin.COMPOSED);
    }

    private Resource copy(RecordedResource one, Decision decision) {
        var masking = new Masking(
                Set.copyOf(file.family()),
                !to.bodies().same(to.provider(), one.stored().custodian()),
                decision.masked(),
                nameable);
        Resource copy = dated(masking.copy(one.stored().resource()), one);
        if (file.family().size() > 1 || !hidden.isEmpty()) {
            point(copy);
        }
        return copy;
    }

    private static Resource dated(Resource copy, RecordedResource one) {
        copy.getMeta().setVersionId(Integer.toString(one.version())).setLastUpdated(Date.from(one.writtenAt()));
        return copy;
    }

    /** A reference to somebody merged into the person is one to the person; one to something hidden is none. */
    private void point(Base element) {
        if (element instanceof Reference reference && reference.hasReference()) {
            String target = reference.getReference();
            if (target.startsWith(PATIENT) && file.family().contains(target.substring(PATIENT.length()))) {
                reference.setReference(PATIENT + file.person());
            } else if (hidden.contains(target)) {
                reference.setReference(null).setDisplay(null).setIdentifier(null);
            }
        }
        for (Property property : element.children()) {
            property.getValues().forEach(this::point);
        }
    }
}
