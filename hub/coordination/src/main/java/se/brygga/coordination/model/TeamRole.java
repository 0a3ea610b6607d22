package se.brygga.coordination.model;

import java.util.Arrays;
import java.util.Optional;

/** What a unit does in the team around a person: code system team-role (domain.md 8). */
public enum TeamRole {
    REGION_COORDINATOR("region-coordinator", "Samordnare i regionen", "Team coordinator in the region"),
    MUNICIPAL_COORDINATOR("municipal-coordinator", "Samordnare i kommunen", "Team coordinator in the municipality"),
    MOBILE_TEAM("mobile-team", "Mobilt team", "Mobile team"),
    PHYSICIAN("physician", "Läkare i primärvård eller mobil läkare", "Physician"),
    HOME_NURSING("home-nursing", "Hemsjukvård", "Home nursing"),
    HOME_CARE("home-care", "Hemtjänst", "Home care"),
    NEED_ASSESSOR("need-assessor", "Biståndshandläggare", "Need assessor"),
    REHABILITATION("rehabilitation", "Rehabilitering", "Rehabilitation"),
    /** If the team has none, the ward that has the person or is asked to take the person. */
    WARD("ward", "Vårdavdelning", "Ward"),
    /** If the team has none, the hospital unit that told of the emergency visit. */
    EMERGENCY_DEPARTMENT("emergency-department", "Akutmottagning", "Emergency department");

    private final String code;
    private final Words words;

    TeamRole(String code, String swedish, String english) {
        this.code = code;
        this.words = new Words(swedish, english);
    }

    /** Returns the code in code system team-role. */
    public String code() {
        return code;
    }

    /** Returns what people call it. */
    public Words words() {
        return words;
    }

    /** Returns true if the municipality answers for it. */
    boolean isMunicipal() {
        return this == MUNICIPAL_COORDINATOR
                || this == HOME_NURSING
                || this == HOME_CARE
                || this == NEED_ASSESSOR
                || this == REHABILITATION;
    }

    /** Returns the role with this code. */
    public static Optional<TeamRole> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
