package se.brygga.coordination.plan;

import java.util.List;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;

/** The parties of the plans in tests, as in config/organisations.yml. */
final class PlanParties {

    static final String REGION = "SE2329990010-V1";
    static final String CARE_CENTRE = "SE2329990010-K01";
    static final String NURSING_BODY = "SE2120009994-V1";
    static final String NURSING = "SE2120009994-HSV01";
    static final String SOCIAL_BODY = "SE2120009994-O1";
    static final String HOME_CARE = "SE2120009994-HTJ01";
    static final String OTHER_BODY = "SE2120009986-O1";
    static final String OTHER = "SE2120009986-HTJ01";

    static final Organisations ORGANISATIONS = new Organisations(List.of(
            body("2329990010", "Region Mellanland", "LEGAL_BODY", null),
            body(REGION, "Region Mellanland, hälso- och sjukvård", "REGION_V", "2329990010"),
            body(CARE_CENTRE, "Mellanlands sjukhus", "UNIT", REGION),
            body("2120009994", "Åkerby kommun", "LEGAL_BODY", null),
            body(NURSING_BODY, "Åkerby kommun, hälso- och sjukvård", "MUNICIPAL_V", "2120009994"),
            body(NURSING, "Åkerby hemsjukvård", "UNIT", NURSING_BODY),
            body(SOCIAL_BODY, "Åkerby kommun, socialtjänst", "MUNICIPAL_O", "2120009994"),
            body(HOME_CARE, "Åkerby hemtjänst", "UNIT", SOCIAL_BODY),
            body("2120009986", "Sjöstads kommun", "LEGAL_BODY", null),
            body(OTHER_BODY, "Sjöstads kommun, socialtjänst", "MUNICIPAL_O", "2120009986"),
            body(OTHER, "Sjöstads hemtjänst", "UNIT", OTHER_BODY)));

    private PlanParties() {}

    private static Organisation body(String hsaId, String name, String role, String partOf) {
        List<String> notices = hsaId.endsWith("HTJ01") ? List.of("hemtjanst") : List.of();
        return new Organisation(hsaId, name, role, partOf, null, notices, role.equals("UNIT") ? "c" : null);
    }
}
