package se.brygga.access.audit;

import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import se.brygga.access.reader.Purpose;
import se.brygga.core.fhir.Canonical;

/** The codes of <a href="https://profiles.ihe.net/ITI/BALP/">BALP 1.1</a> and of DICOM that an AuditEvent is made of. */
final class BalpCodes {

    static final String PROFILE = "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.";
    static final String INTERACTION = "http://hl7.org/fhir/restful-interaction";
    static final String HSA = "urn:oid:1.2.752.29.4.19";
    static final String ROLE = Canonical.BASE + "/CodeSystem/reader-role";

    static final Coding REST = code("http://terminology.hl7.org/CodeSystem/audit-event-type", "rest");
    static final Coding SECURITY_ALERT = dicom("110113");
    static final Coding LOGIN = dicom("110114");
    static final Coding EXPORT = dicom("110106");
    static final Coding PATIENT_RECORD = dicom("110110");

    static final Coding APPLICATION = dicom("110150");
    static final Coding DESTINATION = dicom("110152");
    static final Coding SOURCE = dicom("110153");
    static final Coding CUSTODIAN =
            code("http://terminology.hl7.org/CodeSystem/provenance-participant-type", "custodian");
    static final Coding RECIPIENT = participation("IRCP");
    static final Coding AUTHOR = participation("AUT");
    static final Coding PROVIDER = code("http://terminology.hl7.org/CodeSystem/v3-RoleClass", "PROV");
    static final Coding AUTHORIZER =
            code("http://terminology.hl7.org/CodeSystem/extra-security-role-type", "authserver");

    static final Coding CONSENT_DECISION = code(BalpCodes.own("AuthZsubType"), "AuthZ-Consent");
    static final Coding ROLE_DECISION = code(BalpCodes.own("AuthZsubType"), "AuthZ-Role");
    static final Coding OVERRIDE_STARTED = dicom("110127");
    static final Coding LOGGED_IN = dicom("110122");

    private static final String ACT_REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
    private static final Map<Purpose, String> REASONS = Map.of(
            Purpose.CARE,
            "TREAT",
            Purpose.CERTIFICATE,
            "PATRQT",
            Purpose.INTERVENTION,
            "CAREMGT",
            Purpose.OTHER,
            "HOPERAT");

    private BalpCodes() {}

    static Coding code(String system, String code) {
        return new Coding().setSystem(system).setCode(code);
    }

    /** Returns a coding as the only one of a concept; the constants are shared, so it is copied. */
    static CodeableConcept concept(Coding coding) {
        return new CodeableConcept().addCoding(coding.copy());
    }

    /** Returns why: breaking the glass in an emergency, else what the commission is for. */
    static CodeableConcept purpose(Purpose purpose, boolean emergency) {
        return concept(code(ACT_REASON, emergency ? "BTG" : REASONS.get(purpose)));
    }

    static Coding person() {
        return code("http://terminology.hl7.org/CodeSystem/audit-entity-type", "1");
    }

    static Coding systemObject() {
        return code("http://terminology.hl7.org/CodeSystem/audit-entity-type", "2");
    }

    static Coding objectRole(String code) {
        return code("http://terminology.hl7.org/CodeSystem/object-role", code);
    }

    /** Returns the URL of a code system that BALP itself defines. */
    static String own(String name) {
        return "https://profiles.ihe.net/ITI/BALP/CodeSystem/" + name;
    }

    private static Coding dicom(String code) {
        return code("http://dicom.nema.org/resources/ontology/DCM", code);
    }

    private static Coding participation(String code) {
        return code("http://terminology.hl7.org/CodeSystem/v3-ParticipationType", code);
    }
}
