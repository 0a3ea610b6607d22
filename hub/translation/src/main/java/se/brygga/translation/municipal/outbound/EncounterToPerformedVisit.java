package se.brygga.translation.municipal.outbound;

import java.util.EnumMap;
import java.util.Map;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
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
            CommonFields.who(draft, visit.getParticipant().get(i).getIndividual(), "participant[" + i + "].individual");
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
        draft.code(
                new Draft.Closed("outcome", "outcomes"),
                Extensions.text(visit.getExtensionByUrl(Canonical.VISIT_OUTCOME)),
                visit,
                "extension[visit-outcome].valueCode");
        draft.number(
                "staffCount",
                Extensions.number(visit.getExtensionByUrl(Canonical.STAFF_COUNT)),
                visit,
                "extension[staff-count].valueDecimal");
        draft.text(
                "note",
                Extensions.text(visit.getExtensionByUrl(Canonical.VISIT_NOTE)),
                visit,
                "extension[visit-note].valueString");
    }
}
