package se.brygga.coordination.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Encounter;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.coordination.casework.Work;
import se.brygga.coordination.stay.Stay;
import se.brygga.coordination.stay.StayState;
import se.brygga.core.record.TrackedStayEvent;

/**
 * What happened in a person's hospital stays, from all their events, so that no order of arrival matters (messages.md 2).
 *
 * <p>A stay has one emergency visit, one admission and one discharge; a corrected time moves them. Each time that the person
 * becomes ready for discharge counts.
 */
final class StayHappenings {

    private static final String READY = "READY";
    private static final String READY_WITHDRAWN = "READY_WITHDRAWN";

    private final CaseFile file;

    StayHappenings(CaseFile file) {
        this.file = file;
    }

    List<Happening> of(TriggerEvent event) {
        List<Happening> all = new ArrayList<>();
        file.stays().forEach((id, events) -> {
            if (!events.isEmpty()) {
                all.addAll(of(event, id, Stay.of(events)));
            }
        });
        return all;
    }

    private List<Happening> of(TriggerEvent event, String id, Stay stay) {
        return switch (event) {
            case EMERGENCY_VISIT -> once(id, stay, "EMERGENCY_STARTED", TeamRole.EMERGENCY_DEPARTMENT);
            case ADMITTED -> once(id, stay, "ADMITTED", TeamRole.WARD);
            case DISCHARGED -> once(id, stay, "DISCHARGED", TeamRole.WARD);
            default -> ready(id, stay);
        };
    }

    /** A stay that goes on has no discharge, whatever was told of one. */
    private List<Happening> once(String id, Stay stay, String kind, TeamRole role) {
        boolean ends = kind.equals("DISCHARGED");
        List<Instant> told = told(stay)
                .filter(tracked -> isKind(tracked, kind))
                .map(StayHappenings::at)
                .toList();
        List<Instant> holds = stay.effective().stream()
                .filter(tracked -> isKind(tracked, kind))
                .map(StayHappenings::at)
                .toList();
        boolean stands = !holds.isEmpty() && (!ends || stay.state() == StayState.HOME);
        if (!stands && told.isEmpty()) {
            return List.of();
        }
        Instant at = !stands ? told.get(0) : holds.get(ends ? holds.size() - 1 : 0);
        return List.of(new Happening(
                id, at, stands ? Work.State.OPEN : Work.State.STOPPED, "Encounter/" + id, unit(id, role)));
    }

    private List<Happening> ready(String id, Stay stay) {
        Optional<Instant> withdrawn = stay.effective().stream()
                .filter(tracked -> isKind(tracked, READY_WITHDRAWN))
                .map(StayHappenings::at)
                .max(Instant::compareTo);
        List<TrackedStayEvent> holds = stay.effective();
        return told(stay)
                .filter(tracked -> isKind(tracked, READY))
                .map(tracked -> {
                    boolean stands = holds.contains(tracked)
                            && withdrawn.filter(at -> !at.isBefore(at(tracked))).isEmpty();
                    Work.State state = stands ? Work.State.OPEN : Work.State.STOPPED;
                    String key = id + "-" + at(tracked).getEpochSecond();
                    return new Happening(key, at(tracked), state, "Encounter/" + id, unit(id, TeamRole.WARD));
                })
                .toList();
    }

    private static Stream<TrackedStayEvent> told(Stay stay) {
        return Stream.of(stay.voided(), stay.replaced(), stay.withoutEffect(), stay.effective())
                .flatMap(List::stream);
    }

    private static boolean isKind(TrackedStayEvent tracked, String kind) {
        return tracked.event().kind().name().equals(kind);
    }

    private static Instant at(TrackedStayEvent tracked) {
        return tracked.event().at();
    }

    /** The unit that the stay's Encounter names, else the one that told of it. */
    private Map<TeamRole, String> unit(String id, TeamRole role) {
        return file.resources(Encounter.class).stream()
                .filter(stored -> id.equals(stored.resource().getIdPart()))
                .map(stored -> UnitReference.hsaId(((Encounter) stored.resource()).getServiceProvider())
                        .filter(unit -> file.organisations().find(unit).isPresent())
                        .orElse(stored.unit()))
                .filter(Objects::nonNull)
                .findFirst()
                .map(unit -> Map.of(role, unit))
                .orElse(Map.of());
    }
}
