package se.brygga.simulators.identity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The people of the demo, each with the claims that the national identity provider would give (security.md 2.4). */
public enum Persona {
    /** Gives care at the region's hospital. */
    PHYSICIAN("Physician at Mellanlands sjukhus", "SE2329990010-E001", Commission.HOSPITAL, "READER"),
    /** Gives municipal health care at home. */
    NURSE("Nurse of Åkerby hemsjukvård", "SE2120009994-E002", Commission.HOME_NURSING, "READER"),
    /** Assesses what support a person needs (biståndshandläggare), under SoL. */
    ASSESSOR("Care-needs assessor of Åkerby kommun", "SE2120009994-E003", Commission.ASSESSMENT, "READER"),
    /** Coordinates discharges for the municipality's health care. */
    COORDINATOR("Coordinator of Åkerby kommun", "SE2120009994-E004", Commission.HOME_NURSING, "READER", "COORDINATOR"),
    /** Heads a ward, and prints log extracts for its patients. */
    HEAD("Head of a ward at Mellanlands sjukhus", "SE2329990010-E006", Commission.HOSPITAL, "READER", "AUDITOR"),
    /** Checks who has read what. */
    AUDITOR("Auditor of Region Mellanland", "SE2329990010-E005", Commission.LOG_CHECK, "AUDITOR");

    private static final String SUBSTANTIAL = "http://id.sambi.se/loa/loa3";

    private final String title;
    private final String hsaId;
    private final Commission commission;
    private final List<String> roles;

    Persona(String title, String hsaId, Commission commission, String... roles) {
        this.title = title;
        this.hsaId = hsaId;
        this.commission = commission;
        this.roles = List.of(roles);
    }

    /** Returns the persona of this key; empty if there is none. */
    public static Optional<Persona> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }

    /** Returns the name for URLs and files, such as {@code nurse}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the title for people. */
    public String title() {
        return title;
    }

    /** Returns the application that this persona works with, by its client id. */
    public String application() {
        return this == AUDITOR ? "audit-review" : "shared-view";
    }

    /** Returns the HSA-id of the employee. */
    public String hsaId() {
        return hsaId;
    }

    /** Returns the providers on whose behalf they work who read. */
    public static List<String> providers() {
        return Arrays.stream(values())
                .filter(each -> each.roles.contains("READER"))
                .map(each -> each.commission.provider)
                .distinct()
                .toList();
    }

    /** Returns what a token says of this persona. */
    public Map<String, Object> claims() {
        Map<String, Object> claims = new HashMap<>(Map.of(
                "employeeHsaId", hsaId,
                "commissionHsaId", commission.id,
                "commissionPurpose", commission.purpose,
                "healthCareProviderHsaId", commission.provider,
                "healthCareUnitHsaId", commission.unit,
                "acr", SUBSTANTIAL,
                "roles", roles));
        if (commission.licence != null) {
            claims.put("healthcareProfessionalLicense", List.of(commission.licence));
        }
        return Map.copyOf(claims);
    }

    /** On whose behalf somebody works, and what for (medarbetaruppdrag). */
    private enum Commission {
        HOSPITAL("SE2329990010-C001", "Vård och behandling", "SE2329990010-V1", "SE2329990010-K01", "Läkare"),
        HOME_NURSING(
                "SE2120009994-C002", "Vård och behandling", "SE2120009994-V1", "SE2120009994-HSV01", "Sjuksköterska"),
        ASSESSMENT("SE2120009994-C003", "Utredning", "SE2120009994-O1", "SE2120009994-HTJ01", null),
        LOG_CHECK("SE2329990010-C004", "Loggkontroll", "SE2329990010-V1", "SE2329990010-K01", null);

        private final String id;
        private final String purpose;
        private final String provider;
        private final String unit;
        /** Licence to practise of who has it here; null if the work needs none. */
        private final String licence;

        Commission(String id, String purpose, String provider, String unit, String licence) {
            this.id = id;
            this.purpose = purpose;
            this.provider = provider;
            this.unit = unit;
            this.licence = licence;
        }
    }
}
