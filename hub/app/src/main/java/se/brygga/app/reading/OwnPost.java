package se.brygga.app.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Task;
import se.brygga.access.reader.Reader;
import se.brygga.app.reading.ReadLists.Look;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.coordination.conversation.CaseMessage;
import se.brygga.coordination.team.Team;
import se.brygga.core.fhir.Parties;
import se.brygga.core.record.PersonFile;
import se.brygga.core.record.RecordedResource;

/**
 * What stands in a list for a reader about one person. What the unit keeps itself, what somebody has sent to it, the team and the enrolment
 * that it is told of, and what the reader has asked for is its own: it was told to the unit, and goes to its system as a letter without a
 * further decision. A letter about a person with protected identity waits for a human, so what others tell of that one is decided on as
 * everywhere.
 */
final class OwnPost {

    private final Reader reader;
    private final Wanted wanted;
    private final Look look;
    private final List<RecordedResource> all;
    private final Set<String> told = new HashSet<>();

    OwnPost(Access access, Wanted wanted, PersonFile file, PermittedFile.House house) {
        this.reader = access.caller().reader();
        this.wanted = wanted;
        this.look = wanted.look();
        if ((look == Look.MESSAGES || look == Look.TEAM) && !LetterName.isWithheld(file)) {
            var whole = new PermittedFile(whole(file), access.at(), house);
            addMessages(whole);
            addTeam(whole);
        }
        this.all = file.resources().stream().filter(this::stands).toList();
    }

    /** Returns what stands in the list. */
    List<RecordedResource> all() {
        return all;
    }

    /** Returns false for what is decided on as everywhere. */
    boolean isOwn(RecordedResource one) {
        if (look == Look.REQUESTS) {
            return true;
        }
        boolean kept = reader.provider().equals(one.stored().custodian())
                && reader.unit().equals(one.stored().unit());
        return (kept || told.contains(one.reference())) && isInRole(one);
    }

    /** What is the unit's own is not every role's: what the role does not need is decided on as everywhere (PDL 4:2). */
    private boolean isInRole(RecordedResource one) {
        return reader.informationTypes() == null
                || one.stored().informationType() != null
                        && reader.informationTypes().contains(one.stored().informationType());
    }

    private boolean stands(RecordedResource one) {
        return switch (one.stored().resource().fhirType()) {
            case "Task" ->
                look != Look.MESSAGES
                        && Parties.of((Task) one.stored().resource()).contains(wanted.party())
                        && wanted.isOf(one)
                        && (look != Look.REQUESTS
                                || Asker.is(reader, (Task) one.stored().resource()));
            case "Communication" -> look == Look.MESSAGES || look == Look.TEAM;
            case "EpisodeOfCare", "CareTeam" -> look == Look.TEAM;
            default -> false;
        };
    }

    private void addMessages(PermittedFile whole) {
        CaseMessage.all(whole).stream()
                .filter(message -> Objects.equals(reader.unit(), message.unit())
                        || message.receivers(whole).contains(reader.unit()))
                .forEach(message -> told.add("Communication/" + message.letter().getIdPart()));
    }

    /** The team follows its enrolments: a unit of it is told of those that secrecy does not keep from it (OSL 25:1, 26:1). */
    private void addTeam(PermittedFile whole) {
        Team team = Team.of(whole);
        var hierarchy = new Hierarchy(whole.organisations());
        List<String> enrolments = !team.units().contains(reader.unit())
                ? List.of()
                : team.enrolments().stream()
                        .filter(one -> one.mayBeToldTo(reader.unit(), hierarchy))
                        .map(one -> "EpisodeOfCare/" + one.id())
                        .toList();
        told.addAll(enrolments);
        if (!enrolments.isEmpty()) {
            whole.resources(CareTeam.class)
                    .forEach(one -> told.add("CareTeam/" + one.resource().getIdPart()));
        }
    }

    private static PersonView whole(PersonFile file) {
        return new PersonView(
                file.person(),
                file.family(),
                file.resources().stream().map(Copies::version).toList(),
                Set.of());
    }
}
