package se.brygga.translation.fhirmessage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.brygga.core.identifier.ReadIdentifier;
import se.brygga.core.message.Source;
import se.brygga.translation.fhirmessage.envelope.Nodes;
import se.brygga.translation.fhirmessage.envelope.Party.Id;
import se.brygga.translation.fhirmessage.envelope.Persons;
import se.brygga.translation.fhirmessage.reading.Node;

/**
 * The identifiers of whom an unchecked Bundle is about.
 *
 * @param ids of the Patient, or of the first subject that is named by an identifier
 * @param born its date of birth; empty if unknown
 */
record SubjectIds(List<Id> ids, String born) {

    private static final List<String> SUBJECTS = List.of("subject", "patient", "for", "beneficiary");

    static SubjectIds of(Node bundle) {
        Optional<Node> patient = new Nodes(bundle).patient();
        if (patient.isPresent()) {
            return new SubjectIds(
                    patient.get().all("identifier").stream()
                            .flatMap(SubjectIds::id)
                            .toList(),
                    patient.get().text("birthDate"));
        }
        return new SubjectIds(
                bundle.all("entry").stream()
                        .flatMap(entry -> entry.child("resource").stream())
                        .flatMap(resource -> SUBJECTS.stream().flatMap(name -> resource.all(name).stream()))
                        .flatMap(subject -> subject.all("identifier").stream())
                        .flatMap(SubjectIds::id)
                        .limit(1)
                        .toList(),
                "");
    }

    List<ReadIdentifier> read(Source source, LocalDate today) {
        return Persons.read(ids, born, source, today);
    }

    private static Stream<Id> id(Node identifier) {
        String value = identifier.text("value");
        return value.isEmpty() ? Stream.of() : Stream.of(new Id(identifier.text("system"), value));
    }
}
