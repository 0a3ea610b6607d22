package se.brygga.coordination.model;

import java.util.List;
import java.util.Map;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Sent;
import se.brygga.coordination.casework.Work;
import se.brygga.coordination.team.Enrolment;

/** Finds what happened to an enrolled person, by trigger of a care model. */
final class Happenings {

    private final CaseFile file;
    private final Sent sent;
    private final News2Codes codes;

    Happenings(CaseFile file, Sent sent, News2Codes codes) {
        this.file = file;
        this.sent = sent;
        this.codes = codes;
    }

    List<Happening> of(Enrolment enrolment, ModelTrigger trigger) {
        return switch (trigger.event()) {
            case ENROLLED -> enrolled(enrolment);
            case EMERGENCY_VISIT, ADMITTED, DISCHARGE_READY, DISCHARGED -> new StayHappenings(file).of(trigger.event());
            case NO_VISIT_FOR_DAYS -> new VisitGaps(file, enrolment, sent).of(trigger.limit());
            case NEWS2_ABOVE -> new ScoreHappenings(file, codes).of(enrolment, trigger.limit());
            case DIRECT_ADMISSION_REQUESTED, DIRECT_ADMISSION_ACCEPTED, DIRECT_ADMISSION_DECLINED ->
                new DirectHappenings(file).of(trigger.event());
        };
    }

    private static List<Happening> enrolled(Enrolment enrolment) {
        String focus = "EpisodeOfCare/" + enrolment.id();
        return List.of(new Happening("enrolled", enrolment.start(), Work.State.OPEN, focus, Map.of()));
    }
}
