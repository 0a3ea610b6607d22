package se.brygga.access.masking;

import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;

/**
 * Masks where a person with protected identity can be found (skyddade personuppgifter; domain.md 3, view.md 2.6): address, telecom,
 * relatives, places, units, and when somebody will be at home.
 */
final class Whereabouts {

    private static final Set<String> PLACES =
            Set.of("Organization", "Location", "HealthcareService", "CareTeam", "PractitionerRole", "Endpoint");

    /** Elements that may hold a place where the reference does not tell its type. */
    private static final Set<String> MAY_BE_PLACES = Set.of(
            "location",
            "serviceProvider",
            "managingOrganization",
            "generalPractitioner",
            "custodian",
            "performer",
            "requester",
            "recipient",
            "owner",
            "actor",
            "origin",
            "destination",
            "assigner",
            "locationReference");

    private Whereabouts() {}

    static void mask(Resource copy) {
        copy.getMeta().setSource(null);
        if (copy instanceof Patient patient) {
            mask(patient);
        } else if (copy instanceof RelatedPerson relative) {
            mask(relative);
        } else if (copy instanceof Appointment appointment) {
            mask(appointment);
        } else if (copy instanceof Encounter encounter) {
            mask(encounter);
        }
        Elements.contained(copy).forEach(Whereabouts::clear);
        Elements.named(copy, Base.class, Whereabouts::mask);
    }

    private static void mask(Patient patient) {
        patient.setContact(null).setGeneralPractitioner(null).setPhoto(null);
        patient.getExtension().removeIf(extension -> extension.getValue() instanceof Address);
    }

    /** Of a relative only remains what it is to the person. */
    private static void mask(RelatedPerson relative) {
        relative.setIdentifier(null).setName(null).setPhoto(null).setBirthDate(null);
        relative.setCommunication(null).setExtension(null);
    }

    private static void mask(Appointment appointment) {
        appointment.setRequestedPeriod(null).setSlot(null).setDescription(null);
        if (appointment.hasStart()) {
            appointment.setStartElement(new InstantType());
            Elements.mask(appointment.getStartElement());
        }
        if (appointment.hasEnd()) {
            appointment.setEndElement(new InstantType());
            Elements.mask(appointment.getEndElement());
        }
        appointment.getParticipant().forEach(participant -> participant.setPeriod(null));
    }

    /** Visits in the home. When somebody is in hospital is what the other side has to know. */
    private static void mask(Encounter encounter) {
        if ("HH".equals(encounter.getClass_().getCode()) && encounter.hasPeriod()) {
            encounter.getPeriod().setStartElement(null).setEndElement(null);
            encounter.setStatusHistory(null).setClassHistory(null).setLength(null);
            encounter.getParticipant().forEach(participant -> participant.setPeriod(null));
            encounter.getLocation().forEach(location -> location.setPeriod(null));
            Elements.mask(encounter.getPeriod());
        }
    }

    private static void clear(Resource contained) {
        Names.clear(contained);
        if (contained instanceof Organization organization) {
            organization.setIdentifier(null).setContact(null);
        } else if (contained instanceof Location location) {
            location.setIdentifier(null).setPosition(null);
        } else if (contained instanceof RelatedPerson relative) {
            mask(relative);
        } else if (contained instanceof Patient patient) {
            mask(patient);
        }
    }

    private static void mask(Address address) {
        address.setLine(null).setText(null).setCity(null).setDistrict(null);
        address.setState(null).setPostalCode(null).setCountry(null).setPeriod(null);
        Elements.mask(address);
    }

    private static void mask(ContactPoint contact) {
        contact.setValue(null).setPeriod(null);
        Elements.mask(contact);
    }

    private static void mask(String element, Base part) {
        if (part instanceof Address address) {
            mask(address);
        } else if (part instanceof ContactPoint contact) {
            mask(contact);
        } else if (part instanceof Reference reference && isPlace(element, reference)) {
            References.mask(reference);
        }
    }

    private static boolean isPlace(String element, Reference reference) {
        Optional<String> type = References.type(reference);
        return type.map(PLACES::contains).orElse(MAY_BE_PLACES.contains(element));
    }
}
