package se.brygga.translation.hl7v2.person;

import java.util.List;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.identifier.PersonIdentifiers;
import se.brygga.core.message.Source;
import se.brygga.translation.hl7v2.datatype.Cx;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.person.PersonFields.Identified;

/**
 * Whom a message is about: PID and PD1.
 *
 * @param identifiers who it is, the strongest first, at least one
 * @param patient the custodian's Patient, with its id
 */
public record PersonInMessage(List<PersonIdentifier> identifiers, Patient patient) {

    /** Reads PID and PD1; throws {@link Untranslatable} if PID-3 names nobody. */
    public static PersonInMessage read(Message message, Transfer transfer) {
        List<Identified> identified =
                identified(message.pid().identifiers(), "PID-3", message.pid().birth(), transfer);
        List<PersonIdentifier> identifiers = strongestFirst(identified);
        Source source = transfer.source();
        Patient patient = PidToPatient.translate(message.pid(), identified, transfer);
        Pd1ToPatient.translate(message.pd1(), patient, transfer);
        Pd1ToProtection.translate(message.pd1(), patient, transfer);
        patient.setId(source.resourceId(
                "Patient",
                identifiers.get(0).system() + '|' + identifiers.get(0).value()));
        patient.getMeta().setSource(Canonical.source(source.custodian()));
        return new PersonInMessage(identifiers, patient);
    }

    /** Returns a business identifier of something that is the person's own, such as an allergy. */
    public String own(String what) {
        return strongest().system() + '|' + strongest().value() + '|' + what;
    }

    /** Returns the identifier that stands for the person. */
    public PersonIdentifier strongest() {
        return identifiers.get(0);
    }

    /** Reads identifiers at {@code place} of who was born then; throws {@link Untranslatable} if there is none. */
    public static List<Identified> identified(List<Cx> fields, String place, St birth, Transfer transfer) {
        List<Identified> identified = PersonFields.read(fields, birth, transfer.source(), transfer.today());
        if (identified.isEmpty()) {
            throw new Untranslatable(place, place.replace("-", "") + "_MISSING", "The person has no identifier");
        }
        return identified;
    }

    /** Returns the identifiers that say who it is, the strongest first. */
    public static List<PersonIdentifier> strongestFirst(List<Identified> identified) {
        return PersonIdentifiers.strongestFirst(
                identified.stream().map(Identified::read).toList());
    }
}
