package se.brygga.translation.fhirmessage.envelope;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The events of code system message-event that parties of a case send each other: what each is about and what may stand beside. */
public enum CaseEvent {
    JOINT_PLAN("joint-plan", Set.of("CarePlan"), Set.of("Goal", "CareTeam")),
    PLAN_CONTRIBUTION("plan-contribution", Set.of("CarePlan"), Set.of("Goal")),
    PLAN_CALL("plan-call", Set.of("Appointment"), Set.of("CarePlan")),
    TASK("task", Set.of("Task"), Set.of("Task", "ServiceRequest")),
    DEVIATION("deviation", Set.of("Task"), Set.of("Task", "Communication")),
    TEAM("team", Set.of("EpisodeOfCare", "CareTeam"), Set.of("EpisodeOfCare", "CareTeam")),
    COMMUNICATION("communication", Set.of("Communication"), Set.of("DocumentReference"));

    private final String code;
    private final Set<String> focus;
    private final Set<String> beside;

    CaseEvent(String code, Set<String> focus, Set<String> beside) {
        this.code = code;
        this.focus = focus;
        this.beside = beside;
    }

    /** Returns the event with this code; empty if it is none of these. */
    public static Optional<CaseEvent> of(String code) {
        return Stream.of(values()).filter(event -> event.code.equals(code)).findFirst();
    }

    /** Returns the code. */
    public String code() {
        return code;
    }

    /** Returns the types of resource that a message of this event is about. */
    public Set<String> focus() {
        return focus;
    }

    /** Tells if a message of this event may bring a resource of this type. */
    public boolean takes(String type) {
        return focus.contains(type) || beside.contains(type);
    }
}
