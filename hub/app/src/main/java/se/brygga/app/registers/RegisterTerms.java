package se.brygga.app.registers;

import se.brygga.core.fhir.Canonical;

/** Codes and URLs of the Consent profiles of the registers; the resources stand in fhir-profiles. */
final class RegisterTerms {

    static final String KIND = code("register-kind");
    static final String CONSENT = "consent";
    static final String BLOCK = "block";
    static final String LIFT = "lift";
    static final String EMERGENCY = "emergency";

    static final String REASON = extension("register-reason");
    static final String EMERGENCY_CODE = extension("emergency-code");
    static final String CONSENT_UNOBTAINABLE = extension("emergency-consent-unobtainable");
    static final String CANNOT_REQUEST_LIFT = extension("emergency-cannot-request-lift");

    static final String SCOPE = "http://terminology.hl7.org/CodeSystem/consentscope";
    static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
    /** Role of the user or unit that an entry lets read: information recipient. */
    static final String RECIPIENT = "IRCP";

    static final String DATA_OWNER = "data-owner";

    private RegisterTerms() {}

    private static String code(String id) {
        return Canonical.BASE + "/CodeSystem/" + id;
    }

    private static String extension(String id) {
        return Canonical.BASE + "/StructureDefinition/" + id;
    }
}
