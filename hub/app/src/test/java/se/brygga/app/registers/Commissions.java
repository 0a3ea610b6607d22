package se.brygga.app.registers;

import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.access.reader.Caller;
import se.brygga.access.reader.Purpose;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Role;
import se.brygga.access.reader.Side;
import se.brygga.access.scope.Scopes;

/** Who calls in the tests: systems and people of the fictional bodies of config/organisations.yml. */
final class Commissions {

    static final String REGION = "SE2329990010-V1";
    /** A second care authority of the same region. */
    static final String SECOND = "SE2329990010-V2";

    static final String HOSPITAL = "SE2329990010-K01";
    static final String HOME_NURSING = "SE2120009994-V1";
    static final String HOME_CARE = "SE2120009994-O1";

    private Commissions() {}

    static Caller hospital() {
        return system(Side.CARE, REGION, HOSPITAL);
    }

    static Caller homeNursing() {
        return system(Side.CARE, HOME_NURSING, "SE2120009994-HSV01");
    }

    static Caller doctor() {
        return person(Side.CARE, REGION, HOSPITAL, Purpose.CARE);
    }

    static Caller nurse() {
        return person(Side.CARE, HOME_NURSING, "SE2120009994-HSV01", Purpose.CARE);
    }

    static Caller careAssistant() {
        return person(Side.SOCIAL, HOME_CARE, "SE2120009994-HTJ01", Purpose.INTERVENTION);
    }

    /** The doctor with a login of level 2. */
    static Caller weak() {
        return person(new Reader(Side.CARE, REGION, HOSPITAL, "SE2329990010-A1", 2, Purpose.CARE, null, false));
    }

    static Caller person(Side side, String provider, String unit, Purpose purpose) {
        return person(new Reader(side, provider, unit, provider.substring(0, 13) + "A1", 3, purpose, null, false));
    }

    private static Caller person(Reader reader) {
        return new Caller(
                "view", "https://idp.example", "jti", Set.of(Role.READER), ANY, reader, null, null, "10.0.0.7");
    }

    private static Caller system(Side side, String provider, String unit) {
        Reader reader = new Reader(side, provider, unit, "system", 3, Purpose.CARE, null, true);
        return new Caller("system", null, null, Set.of(Role.SYSTEM), ANY, reader, "mellanland-ehr", null, "10.0.0.8");
    }

    private static final Scopes ANY = new Scopes() {
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
    };
}
