package se.brygga.app.reading;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.brygga.access.reader.Reader;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.coordination.team.Team;
import se.brygga.core.fhir.Parties;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.record.PersonFile;
import se.brygga.core.record.RecordReader;
import se.brygga.core.record.Undelivered;

/**
 * Finds what could not be delivered to the other side about a person in a list (view.md 6). It tells no more than the reader sees anyhow:
 * only what the reader's own provider has said, if all of it may be seen, and only where a unit of the team, or one that it names itself,
 * was to have it.
 */
final class Failures {

    private final RecordReader record;
    private final PermittedFile.House house;

    Failures(RecordReader record, PermittedFile.House house) {
        this.record = record;
        this.house = house;
    }

    /** Returns when. */
    List<Instant> of(Access access, PersonFile file, PersonView seen) {
        Reader reader = access.caller().reader();
        List<Undelivered> failed = record.undelivered(file.family(), reader.provider());
        if (failed.isEmpty()) {
            return List.of();
        }
        Map<String, Permitted> shown = new HashMap<>();
        seen.resources()
                .forEach(one -> shown.put(
                        one.shared().fhirType() + "/"
                                + one.shared().getIdElement().getIdPart(),
                        one));
        Set<String> team = connectors(
                reader, Team.of(new PermittedFile(seen, access.at(), house)).units());
        return failed.stream()
                .filter(one -> {
                    List<Permitted> said = said(one, file, shown);
                    return !said.isEmpty()
                            && (team.contains(one.destination())
                                    || said.stream().anyMatch(it -> connectors(reader, Parties.of(it.shared(), null))
                                            .contains(one.destination())));
                })
                .map(Undelivered::at)
                .toList();
    }

    /** What the message has said and a page could show; nothing if any of it is withheld. */
    private static List<Permitted> said(Undelivered one, PersonFile file, Map<String, Permitted> shown) {
        List<Optional<Permitted>> said = file.resources().stream()
                .filter(it -> one.of().contains(it.reference()))
                .map(it -> Optional.ofNullable(shown.get(it.reference())))
                .toList();
        return said.stream().allMatch(Optional::isPresent)
                ? said.stream().flatMap(Optional::stream).toList()
                : List.of();
    }

    /** Returns by which systems units of others are reached. */
    private Set<String> connectors(Reader reader, Collection<String> units) {
        var hierarchy = new Hierarchy(house.organisations());
        return units.stream()
                .filter(unit -> !hierarchy.provider(unit).equals(reader.provider()))
                .flatMap(unit -> house.organisations().find(unit).stream())
                .map(Organisation::connector)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
