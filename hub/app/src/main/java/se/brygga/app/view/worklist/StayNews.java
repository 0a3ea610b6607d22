package se.brygga.app.view.worklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import se.brygga.coordination.worklist.WorklistRow.Today;
import se.brygga.core.fhir.Canonical;

/** What a hospital stay, as it may be seen, tells of a day: admitted, ready, discharged. */
final class StayNews {

    private static final Set<String> BEDS = Set.of("IMP", "ACUTE", "NONAC", "OBSENC");
    private static final Set<EncounterStatus> VOID =
            Set.of(EncounterStatus.CANCELLED, EncounterStatus.ENTEREDINERROR, EncounterStatus.PLANNED);

    private StayNews() {}

    /** Returns what happened in a stay, whatever the day; nothing of what was never so, and of a time that is masked. */
    static List<Today> of(Encounter stay) {
        String kind = String.valueOf(stay.getClass_().getCode());
        boolean emergency = kind.equals("EMER");
        if (VOID.contains(stay.getStatus()) || !emergency && !BEDS.contains(kind)) {
            return List.of();
        }
        List<Today> news = new ArrayList<>();
        add(news, emergency ? "emergency-started" : "admitted", stay.getPeriod().getStartElement());
        Extension ready = stay.getExtensionByUrl(Canonical.READY);
        if (ready != null && ready.getValue() instanceof BaseDateTimeType at) {
            add(news, "ready", at);
        }
        if (!emergency) {
            add(news, "discharged", stay.getPeriod().getEndElement());
        }
        return news;
    }

    /** Returns when a stay that goes on is thought to end; empty if nobody says, or it is masked. */
    static Optional<Instant> plannedEnd(Encounter stay) {
        Extension end = stay.getExtensionByUrl(Canonical.PLANNED_END);
        boolean goesOn = stay.getStatus() == EncounterStatus.INPROGRESS
                && BEDS.contains(stay.getClass_().getCode());
        return goesOn && end != null && end.getValue() instanceof BaseDateTimeType at && at.getValue() != null
                ? Optional.of(at.getValue().toInstant())
                : Optional.empty();
    }

    private static void add(List<Today> news, String event, BaseDateTimeType time) {
        Instant at =
                time == null || time.getValue() == null ? null : time.getValue().toInstant();
        if (at != null) {
            news.add(new Today(event, at));
        }
    }
}
