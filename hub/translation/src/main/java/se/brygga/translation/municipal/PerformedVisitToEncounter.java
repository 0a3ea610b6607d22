package se.brygga.translation.municipal;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.Translated;

/** Translates a performed visit to Encounter of class HH (messages.md 6, performedVisit). */
final class PerformedVisitToEncounter {

    private static final Map<String, EncounterStatus> STATUS = Map.of(
            "planned", EncounterStatus.PLANNED,
            "active", EncounterStatus.INPROGRESS,
            "completed", EncounterStatus.FINISHED,
            "cancelled", EncounterStatus.CANCELLED,
            "error", EncounterStatus.ENTEREDINERROR);

    private static final Map<String, String> OUTCOMES =
            Map.of("done", "done", "declined", "declined", "absent", "absent", "extra", "extra");

    private PerformedVisitToEncounter() {}

    static Translated translate(Fields fields) {
        var encounter = new Encounter();
        Common.begin(encounter, "performedVisit", fields);
        extensions(fields, encounter);
        encounter.setStatus(fields.oneOf(STATUS, "status", "statuses", "Encounter.status"));
        encounter
                .getClass_()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-ActCode")
                .setCode("HH");
        for (String item : fields.items("activities")) {
            fields.concept(item, Coded.ACTIVITIES, "Encounter.type").ifPresent(encounter::addType);
        }
        Common.author(fields, "Encounter.participant[0].individual")
                .ifPresent(author -> encounter.addParticipant().setIndividual(author.setType("Practitioner")));
        fields.text("plannedVisitId", "Encounter.appointment[0].identifier.value")
                .ifPresent(id ->
                        encounter.addAppointment(Common.other("Appointment", "plannedVisit", id, fields.source())));
        encounter.setPeriod(Common.period(fields, "Encounter.period."));
        encounter.setServiceProvider(Common.unit(fields, "Encounter.serviceProvider"));
        return Common.end(fields, List.of(encounter));
    }

    private static void extensions(Fields fields, Encounter encounter) {
        String outcome = fields.oneOf(OUTCOMES, "outcome", "outcomes", "Encounter.extension[visit-outcome]");
        encounter.addExtension(Canonical.VISIT_OUTCOME, new CodeType(outcome));
        fields.amount("staffCount", "Encounter.extension[staff-count]")
                .ifPresent(count -> encounter.addExtension(Canonical.STAFF_COUNT, new DecimalType(count)));
        fields.text("note", "Encounter.extension[visit-note]")
                .ifPresent(note -> encounter.addExtension(Canonical.VISIT_NOTE, new StringType(note)));
    }
}
