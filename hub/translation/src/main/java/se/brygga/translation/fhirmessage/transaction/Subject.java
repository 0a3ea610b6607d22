package se.brygga.translation.fhirmessage.transaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.identifier.ReadIdentifier;
import se.brygga.core.message.Source;
import se.brygga.translation.fhirmessage.envelope.Party.Id;
import se.brygga.translation.fhirmessage.envelope.Persons;
import se.brygga.translation.fhirmessage.reading.DetailCode;

/** The one person that a transaction writes about: its Patient, or whom its subjects name by an identifier. */
final class Subject {

    private static final List<String> NAMES = List.of("subject", "patient", "for");

    private final Bundle bundle;
    private final Source source;
    private final LocalDate today;

    Subject(Bundle bundle, Source source, LocalDate today) {
        this.bundle = bundle;
        this.source = source;
        this.today = today;
    }

    /** Returns who it is, the strongest first; throws {@code Untranslatable} if it is nobody or several. */
    List<PersonIdentifier> identifiers() {
        List<PersonIdentifier> person = List.of();
        int number = 0;
        for (BundleEntryComponent entry : bundle.getEntry()) {
            String place = "Bundle.entry[" + number++ + "].resource";
            Resource resource = entry.getResource();
            List<PersonIdentifier> found =
                    resource instanceof Patient patient ? of(patient, place) : ofSubject(resource);
            if (!found.isEmpty() && !person.isEmpty() && found.stream().noneMatch(person::contains)) {
                throw DetailCode.PARAM_INVALID.at(place, "A transaction writes about one person");
            }
            if (resource instanceof Patient || person.isEmpty()) {
                person = found.isEmpty() ? person : found;
            }
        }
        if (person.isEmpty()) {
            throw DetailCode.NO_EXIST.at("Bundle.entry[0].resource", "Nothing says by an identifier whom it is about");
        }
        return person;
    }

    /** Writes the identifiers of a Patient in their canonical systems. */
    void canonical(Resource resource) {
        if (resource instanceof Patient patient) {
            List<Identifier> valued = patient.getIdentifier().stream()
                    .filter(Identifier::hasValue)
                    .toList();
            List<ReadIdentifier> read = read(valued, patient);
            for (int i = 0; i < valued.size(); i++) {
                PersonIdentifier one = read.get(i).identifier();
                valued.get(i).setSystem(one.system()).setValue(one.value());
            }
        }
    }

    /** Empties what names the person by an identifier: the record fills it in. */
    static void clear(Resource resource) {
        for (Reference one : named(resource)) {
            one.setReference(null).setResource(null);
            one.setIdentifier(null).setDisplay(null).setType(null);
        }
    }

    private List<PersonIdentifier> of(Patient patient, String place) {
        List<PersonIdentifier> found = Persons.strongestFirst(read(
                patient.getIdentifier().stream().filter(Identifier::hasValue).toList(), patient));
        if (found.isEmpty()) {
            throw DetailCode.RESOURCE_REQUIRED.at(place + ".identifier", "The Patient has no identifier");
        }
        return found;
    }

    private List<PersonIdentifier> ofSubject(Resource resource) {
        List<Identifier> identifiers =
                named(resource).stream().map(Reference::getIdentifier).toList();
        return Persons.strongestFirst(read(identifiers, new Patient()));
    }

    private static List<Reference> named(Resource resource) {
        List<Reference> named = new ArrayList<>();
        for (String name : NAMES) {
            Property property = resource.getNamedProperty(name);
            for (Base one : property == null ? List.<Base>of() : property.getValues()) {
                if (one instanceof Reference reference
                        && reference.getIdentifier().hasValue()) {
                    named.add(reference);
                }
            }
        }
        return named;
    }

    private List<ReadIdentifier> read(List<Identifier> identifiers, Patient patient) {
        List<Id> ids = identifiers.stream()
                .map(one -> new Id(one.hasSystem() ? one.getSystem() : "", one.getValue()))
                .toList();
        String born = patient.hasBirthDate() ? patient.getBirthDateElement().getValueAsString() : "";
        return Persons.read(ids, born, source, today);
    }
}
