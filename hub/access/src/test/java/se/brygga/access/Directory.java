package se.brygga.access;

import java.util.List;
import se.brygga.access.reader.Bodies;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;

/** A fictional region with two care authorities, and two municipalities. */
public final class Directory {

    public static final String REGION = "SE2329990010-V1";
    public static final String REGION_TOO = "SE2329990010-V2";
    public static final String WARD = "SE2329990010-K01";
    public static final String WARD_TEAM = "SE2329990010-K01A";
    public static final String OTHER_WARD = "SE2329990010-K02";
    public static final String TOWN_CARE = "SE2120009994-V1";
    public static final String HOME_NURSING = "SE2120009994-HSV01";
    public static final String TOWN_SOCIAL = "SE2120009994-O1";
    public static final String HOME_CARE = "SE2120009994-HTJ01";
    public static final String LAKE_SOCIAL = "SE2120009986-O1";
    public static final String LAKE_HOME_CARE = "SE2120009986-HTJ01";

    private Directory() {}

    public static Bodies bodies() {
        return new Bodies(
                new Organisations(List.of(
                        body("2329990010", "LEGAL_BODY", null),
                        body(REGION, "REGION_V", "2329990010"),
                        body(REGION_TOO, "REGION_V", "2329990010"),
                        body(WARD, "UNIT", REGION),
                        body(WARD_TEAM, "UNIT", WARD),
                        body(OTHER_WARD, "UNIT", REGION),
                        body("2120009994", "LEGAL_BODY", null),
                        body(TOWN_CARE, "MUNICIPAL_V", "2120009994"),
                        body(HOME_NURSING, "UNIT", TOWN_CARE),
                        body(TOWN_SOCIAL, "MUNICIPAL_O", "2120009994"),
                        body(HOME_CARE, "UNIT", TOWN_SOCIAL),
                        body("2120009986", "LEGAL_BODY", null),
                        body(LAKE_SOCIAL, "MUNICIPAL_O", "2120009986"),
                        body(LAKE_HOME_CARE, "UNIT", LAKE_SOCIAL))),
                true);
    }

    private static Organisation body(String hsaId, String role, String partOf) {
        return new Organisation(hsaId, "Body " + hsaId, role, partOf, null, List.of(), null);
    }
}
