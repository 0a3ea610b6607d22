package se.brygga.app.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.access.audit.AccessEvent;
import se.brygga.access.audit.AccessEvent.Kind;
import se.brygga.access.reader.Caller;
import se.brygga.access.reader.Purpose;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Role;
import se.brygga.access.reader.Side;
import se.brygga.access.scope.Scopes;

/** Accesses for the tests. */
public final class Accesses {

    public static final Instant NOON = Instant.parse("2026-11-21T11:00:00Z");
    public static final String PERSON = "7c1e0a52b5d14fd09a7c0c1f5f2a9d3e";
    public static final String UNIT = "SE2120009994-HSV01";

    public static final String REGION = "SE2329990010-V1";

    private Accesses() {}

    /** Returns somebody who reads for the home nursing unit. */
    public static Caller nurse(String user) {
        var reader = new Reader(Side.CARE, "SE2120009994-V1", UNIT, user, 3, Purpose.CARE, null, false);
        return caller("ehr", Role.READER, reader);
    }

    /** Returns an auditor of the home nursing's provider. */
    public static Caller auditor(String user) {
        return auditor(user, "SE2120009994-V1");
    }

    /** Returns an auditor of a provider; null is none. */
    public static Caller auditor(String user, String provider) {
        var reader = new Reader(Side.CARE, provider, null, user, 3, Purpose.OTHER, Set.of(), false);
        return caller("audit-review", Role.AUDITOR, reader);
    }

    /** Returns an access of somebody at the region's hospital. */
    public static AccessEvent elsewhere(Kind kind, String person, Instant at) {
        AccessEvent own = event(kind, "read", person, List.of("emergency-1"), at);
        var reader = new Reader(Side.CARE, REGION, "SE2329990010-K01", "SE2329990010-A9", 3, Purpose.CARE, null, false);
        return new AccessEvent(
                kind,
                own.interaction(),
                caller("ehr", Role.READER, reader),
                person,
                "Condition/c9",
                null,
                own.outcome(),
                own.reason(),
                own.grounds(),
                own.requestId(),
                at);
    }

    private static Caller caller(String client, Role role, Reader reader) {
        return new Caller(
                client,
                "https://idp.example.se",
                "jti-1",
                Set.of(role),
                new NoScopes(),
                reader,
                null,
                null,
                "10.0.0.7");
    }

    public static AccessEvent read(String person, Instant at) {
        return event(Kind.READ, "read", person, List.of(), at);
    }

    public static AccessEvent event(Kind kind, String interaction, String person, List<String> grounds, Instant at) {
        boolean refused = kind == Kind.DENIED;
        return new AccessEvent(
                kind,
                interaction,
                nurse("SE2120009994-A1"),
                person,
                "Condition/c1",
                null,
                refused ? "4" : "0",
                refused ? "BLOCKED" : null,
                grounds,
                "request-1",
                at);
    }

    /** Scopes for nothing. */
    private static final class NoScopes implements Scopes {

        @Override
        public boolean mayAct(char action, String type) {
            return false;
        }

        @Override
        public boolean covers(char action, Resource resource) {
            return false;
        }

        @Override
        public boolean onlyPatient() {
            return false;
        }
    }
}
