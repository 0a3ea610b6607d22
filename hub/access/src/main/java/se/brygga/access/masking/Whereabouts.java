package se.brygga.access.masking;

import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;

/**
 * Masks where a person with protected identity can be found (skyddade personuppgifter; domain.md 3, view.md 2.6): address, telecom,
 * relatives, places, units, when somebody will be at home ({@link Visits}), and what is written in free words ({@link FreeText}).
 */
final class Whereabouts {

    private Whereabouts() {}

    static void mask(Resource copy) {
        copy.getMeta().setSource(null);
        people(copy);
        Visits.mask(copy);
        Elements.contained(copy).forEach(Whereabouts::clear);
        Elements.named(copy, Base.class, Whereabouts::mask);
        FreeText.mask(copy);
    }

    private static void people(Resource copy) {
        if (copy instanceof Patient patient) {
            mask(patient);
        } else if (copy instanceof RelatedPerson relative) {
            mask(relative);
        }
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

    private static void clear(Resource contained) {
        Names.clear(contained);
        if (contained instanceof Organization organization) {
            organization.setIdentifier(null).setContact(null);
        } else if (contained instanceof Location location) {
            location.setIdentifier(null).setPosition(null);
        }
        people(contained);
        Visits.mask(contained);
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
        } else if (part instanceof Reference reference && References.isPlace(element, reference)) {
            References.mask(reference);
        }
    }
}
