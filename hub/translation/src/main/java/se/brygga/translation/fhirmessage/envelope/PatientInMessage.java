package se.brygga.translation.fhirmessage.envelope;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.identifier.Doubt;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.identifier.PersonIdentifiers;
import se.brygga.core.identifier.ReadIdentifier;
import se.brygga.translation.fhirmessage.envelope.Party.Id;
import se.brygga.translation.fhirmessage.reading.DetailCode;

/**
 * Whom a message is about.
 *
 * @param identifiers who it is, the strongest first, at least one
 * @param patient the custodian's Patient, with its id
 */
public record PatientInMessage(List<PersonIdentifier> identifiers, Patient patient) {

    /** Reads the Patient; throws {@link se.brygga.core.error.Untranslatable} if it names nobody or two persons. */
    public static PatientInMessage read(Patient sent, Received received) {
        Patient patient = sent.copy();
        patient.setText(null).setImplicitRules(null);
        patient.getMeta().setProfile(null).setTag(null).setVersionId(null).setLastUpdated(null);
        patient.getMeta().setSource(Canonical.source(received.source().custodian()));
        received.accounts().kept(sent, "Patient");
        received.accounts().mapped(sent, "meta.security", "Patient.meta.security");
        List<PersonIdentifier> identifiers = identifiers(patient, sent, received);
        patient.setId(received.source()
                .resourceId(
                        "Patient",
                        identifiers.get(0).system() + '|' + identifiers.get(0).value()));
        for (References.Found found : References.of(patient, "")) {
            found.reference().setResource(null);
            PartyReference.detach(found.reference(), received);
        }
        return new PatientInMessage(identifiers, patient);
    }

    private static List<PersonIdentifier> identifiers(Patient patient, Patient sent, Received received) {
        String place = received.place(sent) + ".identifier";
        List<Identifier> valued =
                patient.getIdentifier().stream().filter(Identifier::hasValue).toList();
        List<Id> ids = new ArrayList<>();
        valued.forEach(one -> ids.add(new Id(one.hasSystem() ? one.getSystem() : "", one.getValue())));
        String born = patient.hasBirthDate() ? patient.getBirthDateElement().getValueAsString() : "";
        List<ReadIdentifier> read = Persons.read(ids, born, received.source(), received.today());
        if (read.isEmpty()) {
            throw DetailCode.RESOURCE_REQUIRED.at(place, "The Patient has no identifier");
        }
        if (PersonIdentifiers.areOfSeveralPersons(read)) {
            throw DetailCode.PARAM_INVALID.at(place, "The identifiers are those of two persons");
        }
        for (int i = 0; i < valued.size(); i++) {
            ReadIdentifier one = read.get(i);
            valued.get(i)
                    .setSystem(one.identifier().system())
                    .setValue(one.identifier().value());
            if (one.doubt() != Doubt.NONE) {
                received.accounts()
                        .warn(sent, "identifier[" + i + "].value", one.doubt().name());
            }
        }
        return Persons.strongestFirst(read);
    }
}
