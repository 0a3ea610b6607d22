package se.brygga.access.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.access.audit.AccessEvent.Kind;
import se.brygga.access.reader.Caller;
import se.brygga.access.reader.Purpose;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Role;
import se.brygga.access.reader.Side;
import se.brygga.access.scope.Scopes;

/** Events for the tests: a nurse of a municipality reads about a person. */
final class Given {

    static final Instant AT = Instant.parse("2026-11-21T09:42:07.123456Z");
    static final String PERSON = "7c1e0a52b5d14fd09a7c0c1f5f2a9d3e";
    static final String USER = "SE2120009994-A1";
    static final String UNIT = "SE2120009994-HSV01";

    private Given() {}

    static Caller nurse() {
        return nurse("f1d2-jti");
    }

    static Caller nurse(String token) {
        return caller(token, reader(false));
    }

    static Caller system() {
        return caller(null, reader(true));
    }

    static AccessEvent read() {
        return event(Kind.READ, "read", "Condition/c1", null);
    }

    static AccessEvent search(String query) {
        return event(Kind.SEARCH, "search-type", null, query);
    }

    static AccessEvent event(Kind kind, String interaction, String resource, String query) {
        return new AccessEvent(
                kind, interaction, nurse(), PERSON, resource, query, "0", null, List.of(), "request-1", AT);
    }

    static AccessEvent denied(String reason, List<String> grounds) {
        return new AccessEvent(
                Kind.DENIED, "read", nurse(), PERSON, "Condition/c1", null, "4", reason, grounds, "request-1", AT);
    }

    static AccessEvent by(Caller caller, AccessEvent event) {
        return new AccessEvent(
                event.kind(),
                event.interaction(),
                caller,
                event.person(),
                event.resource(),
                event.query(),
                event.outcome(),
                event.reason(),
                event.grounds(),
                event.requestId(),
                event.at());
    }

    private static Reader reader(boolean system) {
        String user = system ? "akerby-homenursing" : USER;
        return new Reader(Side.CARE, "SE2120009994-V1", UNIT, user, 3, Purpose.CARE, null, system);
    }

    private static Caller caller(String token, Reader reader) {
        Role role = reader.system() ? Role.SYSTEM : Role.READER;
        return new Caller(
                "ehr-client", "https://idp.example.se", token, Set.of(role), new All(), reader, null, null, "10.0.0.7");
    }

    /** Scopes for everything. */
    private static final class All implements Scopes {

        @Override
        public boolean mayAct(char action, String type) {
            return true;
        }

        @Override
        public boolean covers(char action, Resource resource) {
            return true;
        }

        @Override
        public boolean onlyPatient() {
            return false;
        }
    }
}
