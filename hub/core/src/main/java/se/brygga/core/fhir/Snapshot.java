package se.brygga.core.fhir;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterHospitalizationComponent;
import org.hl7.fhir.r4.model.Encounter.EncounterLocationComponent;
import org.hl7.fhir.r4.model.Encounter.EncounterLocationStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/**
 * Lays what a message tells over what was known: sent elements replace, elements not sent stay, elements that the sender
 * deleted go (HL7 v2: empty leaves, {@code ""} deletes; messages.md 5).
 */
public final class Snapshot {

    /** Resources of which each element is left, replaced or deleted by itself, without any rule of their own. */
    private static final Set<String> WHOLE = Set.of(
            "RelatedPerson",
            "AllergyIntolerance",
            "Condition",
            "Appointment",
            "DocumentReference",
            "MedicationRequest",
            "Immunization",
            "DiagnosticReport");

    private Snapshot() {}

    /** Completes {@code sent} with what {@code known} has beyond it; {@code known} is not changed. */
    public static void complete(Resource sent, Resource known, List<String> cleared) {
        if (new Cleared(sent, cleared).all()) {
            return;
        }
        if (sent instanceof Patient patient && known instanceof Patient earlier) {
            completePatient(patient, earlier, new Cleared(sent, cleared));
        } else if (sent instanceof Encounter encounter && known instanceof Encounter earlier) {
            completeEncounter(encounter, earlier, new Cleared(sent, cleared));
        } else if (sent.fhirType().equals(known.fhirType()) && WHOLE.contains(sent.fhirType())) {
            EachElement.complete(sent, known, new Cleared(sent, cleared));
        } else if (sent instanceof ServiceRequest order
                && known instanceof ServiceRequest earlier
                && OrderSnapshot.isOrder(order)) {
            OrderSnapshot.complete(order, earlier);
        }
    }

    private static void completePatient(Patient to, Patient from, Cleared cleared) {
        to.setIdentifier(Parts.complete("identifier", Parts::of, to.getIdentifier(), from.getIdentifier(), cleared));
        to.setName(Parts.complete("name", Parts::of, to.getName(), from.getName(), cleared));
        to.setTelecom(Parts.complete("telecom", Parts::of, to.getTelecom(), from.getTelecom(), cleared));
        if (cleared.leaves("active", to.hasActive())) to.setActiveElement(from.getActiveElement());
        if (cleared.leaves("gender", to.hasGender())) to.setGenderElement(from.getGenderElement());
        if (cleared.leaves("birthDate", to.hasBirthDate())) to.setBirthDateElement(from.getBirthDateElement());
        if (cleared.leaves("deceased", to.hasDeceased())) to.setDeceased(from.getDeceased());
        if (cleared.leaves("address", to.hasAddress())) to.setAddress(from.getAddress());
        if (cleared.leaves("maritalStatus", to.hasMaritalStatus())) to.setMaritalStatus(from.getMaritalStatus());
        if (cleared.leaves("multipleBirth", to.hasMultipleBirth())) to.setMultipleBirth(from.getMultipleBirth());
        if (cleared.leaves("contact", to.hasContact())) to.setContact(from.getContact());
        if (cleared.leaves("communication", to.hasCommunication())) to.setCommunication(from.getCommunication());
        to.setGeneralPractitioner(Parts.complete(
                "generalPractitioner", Parts::of, to.getGeneralPractitioner(), from.getGeneralPractitioner(), cleared));
        if (cleared.leaves("link", to.hasLink())) to.setLink(from.getLink());
        if (cleared.leaves("meta.security", to.getMeta().hasSecurity())) {
            to.getMeta().setSecurity(from.getMeta().getSecurity());
        }
        completeExtensions(to, from, cleared);
    }

    private static void completeEncounter(Encounter to, Encounter from, Cleared cleared) {
        to.setIdentifier(
                Parts.complete("identifier", Parts::ofVisit, to.getIdentifier(), from.getIdentifier(), cleared));
        if (cleared.names("status[kept]") && from.hasStatus()) to.setStatusElement(from.getStatusElement());
        ClassHistory.complete(to, from);
        if (cleared.leaves("class", to.hasClass_())) to.setClass_(from.getClass_());
        if (cleared.leaves("type", to.hasType())) to.setType(from.getType());
        if (cleared.leaves("serviceType", to.hasServiceType())) to.setServiceType(from.getServiceType());
        if (cleared.leaves("priority", to.hasPriority())) to.setPriority(from.getPriority());
        to.setParticipant(
                Parts.complete("participant", Parts::of, to.getParticipant(), from.getParticipant(), cleared));
        if (cleared.leaves("reasonCode", to.hasReasonCode())) to.setReasonCode(from.getReasonCode());
        if (cleared.leaves("diagnosis", to.hasDiagnosis())) to.setDiagnosis(from.getDiagnosis());
        if (cleared.leaves("episodeOfCare", to.hasEpisodeOfCare())) to.setEpisodeOfCare(from.getEpisodeOfCare());
        if (cleared.leaves("account", to.hasAccount())) to.setAccount(from.getAccount());
        if (cleared.leaves("length", to.hasLength())) to.setLength(from.getLength());
        if (cleared.leaves("meta.security", to.getMeta().hasSecurity())) {
            to.getMeta().setSecurity(from.getMeta().getSecurity());
        }
        completePeriod(to, from, cleared);
        completeHospitalization(to, from, cleared);
        if (cleared.leaves("location", to.hasLocation())) to.setLocation(locations(from, cleared));
        if (cleared.leaves("serviceProvider", to.hasServiceProvider())) {
            to.setServiceProvider(from.getServiceProvider());
        }
        completeExtensions(to, from, cleared);
    }

    private static void completePeriod(Encounter to, Encounter from, Cleared cleared) {
        if (from.getPeriod().hasStart()
                && cleared.leaves("period.start", to.getPeriod().hasStart())) {
            to.getPeriod().setStartElement(from.getPeriod().getStartElement());
        }
        if (from.getPeriod().hasEnd()
                && cleared.leaves("period.end", to.getPeriod().hasEnd())) {
            to.getPeriod().setEndElement(from.getPeriod().getEndElement());
        }
    }

    /** Each part by itself: an admission tells the source, a discharge the disposition. */
    private static void completeHospitalization(Encounter to, Encounter from, Cleared cleared) {
        if (!from.hasHospitalization() || cleared.names("hospitalization")) {
            return;
        }
        EncounterHospitalizationComponent known = from.getHospitalization().copy();
        for (Property part : known.children()) {
            Base sent = to.getHospitalization();
            Property same = sent.getNamedProperty(part.getName());
            if (cleared.leaves("hospitalization." + part.getName(), same.hasValues())) {
                part.getValues().forEach(value -> sent.setProperty(part.getName(), value));
            }
        }
    }

    /** {@code location[planned]} deletes those to come only, {@code location[completed]} those that were left. */
    private static List<EncounterLocationComponent> locations(Encounter from, Cleared cleared) {
        return from.getLocation().stream()
                .filter(known -> !cleared.names("location[planned]")
                        || known.getStatus() != EncounterLocationStatus.PLANNED
                                && known.getStatus() != EncounterLocationStatus.RESERVED)
                .filter(known ->
                        !cleared.names("location[completed]") || known.getStatus() != EncounterLocationStatus.COMPLETED)
                .toList();
    }

    /** A deleted extension is named by the last part of its URL: {@code extension[planned-end]}. */
    private static void completeExtensions(DomainResource to, DomainResource from, Cleared cleared) {
        Set<String> sent = to.getExtension().stream().map(Extension::getUrl).collect(Collectors.toSet());
        for (Extension extension : from.getExtension()) {
            String url = extension.getUrl();
            String name = url.substring(url.lastIndexOf('/') + 1);
            if (cleared.leaves("extension[" + name + "]", sent.contains(url))) {
                to.addExtension(extension);
            }
        }
    }
}
