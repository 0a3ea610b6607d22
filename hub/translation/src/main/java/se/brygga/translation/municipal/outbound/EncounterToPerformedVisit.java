package se.brygga.translation.municipal.outbound;

import java.util.EnumMap;
import java.util.Map;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.municipal.Coded;
import se.brygga.translation.municipal.outbound.ConceptToCode.CodeIn;

/** Translates Encounter of class HH to a performed visit (messages.md 6, performedVisit). */
final class EncounterToPerformedVisit {

    private static final Map<EncounterStatus, String> STATUS = new EnumMap<>(Map.of(
            EncounterStatus.PLANNED, "planned",
            EncounterStatus.ARRIVED, "active",
            EncounterStatus.TRIAGED, "active",
            EncounterStatus.INPROGRESS, "active",
            EncounterStatus.ONLEAVE, "active",
            EncounterStatus.FINISHED, "completed",
            EncounterStatus.CANCELLED, "cancelled",
            EncounterStatus.ENTEREDINERROR, "error"));

    private EncounterToPerformedVisit() {}

    static void translate(Encounter visit, Draft draft) {
        draft.dropped(visit, "class", Reason.STRUCTURAL);
        EncounterStatus status = visit.getStatus();
        draft.code(new Draft.Closed("status", "statuses"), Statuses.of(status, STATUS, draft), visit, "status");
        for (int i = 0; i < visit.getType().size(); i++) {
            CodeIn activity = new CodeIn("activities/" + i, Coded.ACTIVITIES);
            ConceptToCode.put(activity, visit.getType().get(i), draft, "type[" + i + ']');
        }
        for (int i = 0; i < visit.getParticipant().size(); i++) {
            CommonFields.who(
                    draft, visit.getParticipant().get(i).getIndividual(), "participant[" + i + "].individual");
        }
        References.sourceId("plannedVisitId", visit.getAppointmentFirstRep(), draft, "appointment[0]");
        TimeToText.time("start", visit.getPeriod().getStartElement(), draft, "period.start");
        TimeToText.time("end", visit.getPeriod().getEndElement(), draft, "period.end");
        CommonFields.unit(draft, visit.getServiceProvider(), "serviceProvider");
        extensions(visit, draft);
        if (!draft.has("outcome") && status == EncounterStatus.FINISHED) {
            String done = draft.destination().code("outcomes", "done");
            draft.implied("outcome", done == null ? "done" : done);
        }
    }

    private static void extensions(Encounter visit, Draft draft) {
        Extension outcome = visit.getExtensionByUrl(Canonical.VISIT_OUTCOME);
        if (outcome != null) {
            draft.code(
                    new Draft.Closed("outcome", "outcomes"),
                    outcome.getValue().primitiveValue(),
                    visit,
                    "extension[visit-outcome].valueCode");
        }
        Extension count = visit.getExtensionByUrl(Canonical.STAFF_COUNT);
        if (count != null && count.getValue() instanceof DecimalType number) {
            draft.number("staffCount", number.getValue(), visit, "extension[staff-count].valueDecimal");
        }
        Extension note = visit.getExtensionByUrl(Canonical.VISIT_NOTE);
        if (note != null) {
            draft.text("note", note.getValue().primitiveValue(), visit, "extension[visit-note].valueString");
        }
    }
}
