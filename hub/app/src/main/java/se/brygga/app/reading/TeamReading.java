package se.brygga.app.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.brygga.coordination.team.Team;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.organisation.Organisations;

/**
 * Composes the team around a person on reading, of the enrolments and the parts of the team that the law shows to the caller, as
 * they are shown (masked where they are; house.md, idea 3).
 */
public final class TeamReading {

    private static final Set<String> TYPES = Set.of("EpisodeOfCare", "CareTeam");

    private final ReadRecord records;
    private final PermittedFile.House house;

    /** Takes the door, the directory and what ids are made with. */
    public TeamReading(ReadRecord records, Organisations organisations, KeyedHash hash) {
        this.records = records;
        this.house = new PermittedFile.House(organisations, hash);
    }

    /** Returns the team; empty if the person is not there for the caller. */
    public Optional<ReadTeam> open(Access access, String person) {
        return records.open(access, person, TYPES)
                .map(view ->
                        new ReadTeam(Team.of(new PermittedFile(asSent(view), access.at(), house)), view.omissions()));
    }

    private static PersonView asSent(PersonView view) {
        List<Permitted> sent = view.resources().stream().map(Permitted::asSent).toList();
        return new PersonView(view.person(), view.family(), sent, view.omissions());
    }

    /**
     * A team as a caller may see it.
     *
     * @param team what is shown; if anything was left out, its gaps may be gaps of the view only
     * @param omissions what may be said of the rest
     */
    public record ReadTeam(Team team, Set<Omission> omissions) {}
}
