package se.brygga.app.fhir;

import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.access.reader.Caller;
import se.brygga.access.reader.Purpose;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Role;
import se.brygga.access.reader.Side;
import se.brygga.access.scope.Scopes;

/** Callers for tests. */
final class Callings {

    private static final String UNIT = "SE2120009994-HSV01";

    private Callings() {}

    /** A nurse of the municipality's home nursing. */
    static Caller nurse() {
        return person("SE2120009994-A1", Side.CARE, Role.READER);
    }

    /** Somebody else of the same unit. */
    static Caller colleague() {
        return person("SE2120009994-A2", Side.CARE, Role.READER);
    }

    /** A handler of home care, on the social side. */
    static Caller socialHandler() {
        return person("SE2120009994-A3", Side.SOCIAL, Role.READER);
    }

    static Caller with(Role role) {
        return person("SE2120009994-A4", Side.CARE, role);
    }

    /** A hospital's own system. */
    static Caller system() {
        return system("cruds");
    }

    static Caller system(String letters) {
        var reader = new Reader(Side.CARE, "SE2329990010-V1", "SE2329990010-K01", "ehr", 4, Purpose.CARE, null, true);
        return new Caller(
                "ehr",
                null,
                null,
                Set.of(Role.SYSTEM),
                new Letters(letters),
                reader,
                "mellanland-ehr",
                null,
                "127.0.0.1");
    }

    static Caller withScope(String letters) {
        return withScope(new Letters(letters));
    }

    /** Somebody whose scopes have a condition that no resource meets. */
    static Caller coveringNothing() {
        return withScope(new Letters("rs", false));
    }

    private static Caller withScope(Scopes scopes) {
        Caller nurse = nurse();
        return new Caller(
                nurse.client(), nurse.issuer(), null, nurse.roles(), scopes, nurse.reader(), null, null, "::1");
    }

    /** Somebody whose login is of level 2. */
    static Caller weak(Role role) {
        return person("SE2120009994-A4", Side.CARE, role, 2);
    }

    private static Caller person(String user, Side side, Role role) {
        return person(user, side, role, 3);
    }

    private static Caller person(String user, Side side, Role role, int assurance) {
        var reader = new Reader(side, "SE2120009994-V1", UNIT, user, assurance, Purpose.CARE, null, false);
        return new Caller(
                "ehr-client", "https://idp", "jti", Set.of(role), new Letters("rs"), reader, null, null, "127.0.0.1");
    }

    /** Allows these letters on every type. */
    private record Letters(String letters, boolean met) implements Scopes {

        Letters(String letters) {
            this(letters, true);
        }

        @Override
        public boolean mayAct(char action, String type) {
            return letters.indexOf(action) >= 0;
        }

        @Override
        public boolean covers(char action, Resource resource) {
            return met && letters.indexOf(action) >= 0;
        }

        @Override
        public boolean onlyPatient() {
            return false;
        }
    }
}
