package se.brygga.translation.fhirmessage.stay;

import java.util.Set;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Property;
import se.brygga.translation.fhirmessage.envelope.Entries;
import se.brygga.translation.fhirmessage.envelope.MedCom;
import se.brygga.translation.fhirmessage.envelope.Received;
import se.brygga.translation.fhirmessage.reading.DetailCode;

/** What an Encounter in a notice must have and must not have: nothing clinical leaves the hospital this way (messages.md 2). */
final class EncounterCheck {

    private static final Set<EncounterStatus> STATUSES = Set.of(
            EncounterStatus.INPROGRESS,
            EncounterStatus.ONLEAVE,
            EncounterStatus.FINISHED,
            EncounterStatus.ENTEREDINERROR);

    private static final Set<String> RESOURCES = Set.of(
            "MessageHeader",
            "Patient",
            "Encounter",
            "Organization",
            "Provenance",
            "Practitioner",
            "PractitionerRole",
            "CareTeam",
            "Location",
            "Endpoint",
            "EpisodeOfCare");

    /** What our own events carry beyond. */
    private static final Set<String> OWN = Set.of("Appointment", "DocumentReference");

    private EncounterCheck() {}

    static void check(Encounter encounter, Received received, boolean own) {
        String place = received.place(encounter);
        for (Property property : encounter.children()) {
            String name = property.getName();
            boolean destination = own && name.equals("hospitalization");
            if (property.hasValues() && MedCom.CLINICAL.contains(name) && !destination) {
                throw DetailCode.RESOURCE_NOT_ALLOWED.at(place + '.' + name, "A notice of a stay does not carry this");
            }
        }
        required(encounter, place, own);
        received.entries().require(encounter.getServiceProvider(), Organization.class, place + ".serviceProvider");
    }

    /** Throws {@link se.brygga.core.error.Untranslatable} if the message has a resource that no notice carries. */
    static void types(Received received, boolean own) {
        for (Entries.Entry entry : received.entries().all()) {
            String type = entry.resource().fhirType();
            if (!RESOURCES.contains(type) && !(own && OWN.contains(type))) {
                throw DetailCode.RESOURCE_NOT_ALLOWED.at(entry.place(), "A notice of a stay does not carry this");
            }
        }
    }

    private static void required(Encounter encounter, String place, boolean own) {
        if (!encounter.hasStatus()) {
            throw DetailCode.RESOURCE_REQUIRED.at(place + ".status", "The stay has no status");
        }
        if (!STATUSES.contains(encounter.getStatus())) {
            throw DetailCode.VALUE_SET.at(place + ".status", "A stay in a notice has no such status");
        }
        if (!encounter.getClass_().hasCode()) {
            throw DetailCode.RESOURCE_REQUIRED.at(place + ".class", "The stay has no class");
        }
        if (!Meaning.BOTH.contains(encounter.getClass_().getCode())) {
            throw DetailCode.VALUE_SET.at(place + ".class", "A stay is IMP or EMER");
        }
        if (Episode.idOf(encounter).isEmpty()) {
            throw DetailCode.RESOURCE_REQUIRED.at(place + ".episodeOfCare", "The stay has no episode id");
        }
        if (!own && !encounter.getPeriod().hasStart()) {
            throw DetailCode.RESOURCE_REQUIRED.at(place + ".period.start", "The stay has no start");
        }
    }
}
