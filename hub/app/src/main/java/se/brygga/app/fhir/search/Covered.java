package se.brygga.app.fhir.search;

import java.util.List;
import java.util.Optional;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.Permitted;

/**
 * Leaves of a source, on which the door to the record has not decided, what the caller's scopes cover (security.md 2.2), and puts
 * into the audit log what is then left to show.
 */
record Covered(Source source, Log log) implements Source {

    @Override
    public Found search(Access access, SearchQuery query) {
        Found found = source.search(access, query);
        List<Permitted> covered =
                found.resources().stream().filter(one -> covers(access, one)).toList();
        log.searched(access, query.patient());
        return new Found(covered, found.omissions());
    }

    @Override
    public Optional<Permitted> read(Access access, String type, String id) {
        Optional<Permitted> covered = source.read(access, type, id).filter(one -> covers(access, one));
        covered.ifPresent(one -> log.read(access, type, id));
        return covered;
    }

    static boolean covers(Access access, Permitted one) {
        return access.caller().scopes().covers(access.action(), one.shared());
    }
}
