package se.brygga.simulators.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.brygga.simulators.hospital.Person;
import se.brygga.simulators.municipality.Letter;

/** What has come to the units' systems about one person, each letter as the system got it: counted, so that none is told twice. */
final class Post {

    private static final Map<String, String> JSON_KINDS = Map.of("joint-plan", "jointPlan", "plan-call", "planCall");

    private final Neighbours neighbours;
    private final String person;
    private final Map<String, Integer> told = new HashMap<>();

    Post(Neighbours neighbours, Person person) {
        this.neighbours = neighbours;
        this.person = person.id();
    }

    /** Returns the units of these to which no new letter of an event has come. */
    List<Unit> waiting(String event, List<Unit> units) {
        return units.stream()
                .filter(unit -> count(unit, event) <= told.getOrDefault(unit + event, 0))
                .toList();
    }

    /** Counts one letter of an event to each unit as told. */
    void tell(String event, List<Unit> units) {
        units.forEach(unit -> told.merge(unit + event, 1, Integer::sum));
    }

    private long count(Unit unit, String event) {
        return switch (unit) {
            case HOSPITAL ->
                neighbours.hospital().messages().stream()
                        .filter(message -> message.contains(person) && message.contains(hl7(event)))
                        .count();
            case HOME_CARE -> json(event) + notices(event);
            default ->
                neighbours.fhir().get(unit.system()).letters().letters().stream()
                        .filter(letter -> letter.event().equals(event) && isAbout(letter))
                        .count();
        };
    }

    /** A meeting is HL7 v2's own message, all else a document that says what it is. */
    private static String hl7(String event) {
        return event.equals("plan-call") ? "|SIU^" : "\rTXA|1|" + event + "^";
    }

    private boolean isAbout(Letter letter) {
        return letter.bundle().toString().contains(person);
    }

    private long json(String event) {
        String kind = JSON_KINDS.getOrDefault(event, event);
        return neighbours.homeCare().letters().values().stream()
                .filter(fields -> kind.equals(fields.get("kind")) && person.equals(fields.get("personId")))
                .count();
    }

    private long notices(String event) {
        return neighbours.homeCare().notices().inOrder().stream()
                .filter(notice ->
                        notice.event().equals(event) && notice.personId().equals(person))
                .count();
    }
}
