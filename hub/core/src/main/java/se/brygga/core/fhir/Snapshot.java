package se.brygga.core.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/**
 * Lays what a message tells over what was known: sent elements replace, elements not sent stay, elements that the sender
 * deleted go (HL7 v2: empty leaves, {@code ""} deletes; messages.md 5).
 */
public final class Snapshot {

    private Snapshot() {}

    /** Completes {@code sent} with what {@code known} has beyond it; {@code known} is not changed. */
    public static void complete(Resource sent, Resource known, List<String> cleared) {
        if (sent instanceof Patient patient && known instanceof Patient earlier) {
            completePatient(patient, earlier, new Cleared("Patient", cleared));
        } else if (sent instanceof Encounter encounter && known instanceof Encounter earlier) {
            completeEncounter(encounter, earlier, new Cleared("Encounter", cleared));
        } else if (sent instanceof ServiceRequest order
                && known instanceof ServiceRequest earlier
                && OrderSnapshot.isOrder(order)) {
            OrderSnapshot.complete(order, earlier);
        }
    }

    private static void completePatient(Patient to, Patient from, Cleared cleared) {
        if (cleared.leaves("identifier", to.hasIdentifier())) to.setIdentifier(from.getIdentifier());
        if (cleared.leaves("name", to.hasName())) to.setName(from.getName());
        if (cleared.leaves("telecom", to.hasTelecom())) to.setTelecom(from.getTelecom());
        if (cleared.leaves("gender", to.hasGender())) to.setGenderElement(from.getGenderElement());
        if (cleared.leaves("birthDate", to.hasBirthDate())) to.setBirthDateElement(from.getBirthDateElement());
        if (cleared.leaves("deceased", to.hasDeceased())) to.setDeceased(from.getDeceased());
        if (cleared.leaves("address", to.hasAddress())) to.setAddress(from.getAddress());
        if (cleared.leaves("maritalStatus", to.hasMaritalStatus())) to.setMaritalStatus(from.getMaritalStatus());
        if (cleared.leaves("multipleBirth", to.hasMultipleBirth())) to.setMultipleBirth(from.getMultipleBirth());
        if (cleared.leaves("contact", to.hasContact())) to.setContact(from.getContact());
        if (cleared.leaves("communication", to.hasCommunication())) to.setCommunication(from.getCommunication());
        if (cleared.leaves("generalPractitioner", to.hasGeneralPractitioner())) {
            to.setGeneralPractitioner(from.getGeneralPractitioner());
        }
        if (cleared.leaves("link", to.hasLink())) to.setLink(from.getLink());
        if (cleared.leaves("meta.security", to.getMeta().hasSecurity())) {
            to.getMeta().setSecurity(from.getMeta().getSecurity());
        }
        completeExtensions(to, from, cleared);
    }

    private static void completeEncounter(Encounter to, Encounter from, Cleared cleared) {
        if (cleared.leaves("identifier", to.hasIdentifier())) to.setIdentifier(from.getIdentifier());
        if (cleared.leaves("class", to.hasClass_())) to.setClass_(from.getClass_());
        if (cleared.leaves("type", to.hasType())) to.setType(from.getType());
        if (cleared.leaves("serviceType", to.hasServiceType())) to.setServiceType(from.getServiceType());
        if (cleared.leaves("priority", to.hasPriority())) to.setPriority(from.getPriority());
        if (cleared.leaves("participant", to.hasParticipant())) to.setParticipant(from.getParticipant());
        if (cleared.leaves("reasonCode", to.hasReasonCode())) to.setReasonCode(from.getReasonCode());
        if (cleared.leaves("diagnosis", to.hasDiagnosis())) to.setDiagnosis(from.getDiagnosis());
        if (cleared.leaves("hospitalization", to.hasHospitalization())) {
            to.setHospitalization(from.getHospitalization().copy());
            if (cleared.names("hospitalization.dischargeDisposition")) {
                to.getHospitalization().setDischargeDisposition(null);
            }
        }
        if (cleared.leaves("location", to.hasLocation())) to.setLocation(from.getLocation());
        if (cleared.leaves("serviceProvider", to.hasServiceProvider())) {
            to.setServiceProvider(from.getServiceProvider());
        }
        completeExtensions(to, from, cleared);
    }

    /** A deleted extension is named by the last part of its URL: {@code extension[planned-end]}. */
    private static void completeExtensions(DomainResource to, DomainResource from, Cleared cleared) {
        for (Extension extension : from.getExtension()) {
            String url = extension.getUrl();
            String name = url.substring(url.lastIndexOf('/') + 1);
            if (cleared.leaves("extension[" + name + "]", to.hasExtension(url))) {
                to.addExtension(extension);
            }
        }
    }

    private record Cleared(String type, List<String> elements) {

        boolean leaves(String element, boolean sent) {
            return !sent && !names(element);
        }

        boolean names(String element) {
            return elements.contains(type + "." + element);
        }
    }
}
