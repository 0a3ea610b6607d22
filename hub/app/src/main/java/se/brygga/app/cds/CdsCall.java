package se.brygga.app.cds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import se.brygga.app.refusal.Refused;

/**
 * What a record system sends when a hook fires, checked (<a href="https://cds-hooks.hl7.org/2.0/#calling-a-cds-service">CDS Hooks 2.0,
 * calling</a>).
 *
 * @param service that is called
 * @param patient the FHIR Patient that was sent along
 * @param user the FHIR PractitionerRole that was sent along; missing if it was not
 */
record CdsCall(CdsService service, JsonNode patient, JsonNode user) {

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Reads a body; throws {@link Refused} with 400, or with 412 if no patient was sent along. */
    static CdsCall of(CdsService service, JsonNode body) {
        require(
                service.hook().equals(body.path("hook").asText()),
                "HOOK",
                "This service is for the hook " + service.hook() + ".");
        require(
                UUID.matcher(body.path("hookInstance").asText()).matches(),
                "HOOK_INSTANCE",
                "Give 'hookInstance' a UUID.");
        for (String field : service.context()) {
            require(
                    !body.path("context").path(field).asText().isBlank(),
                    "CONTEXT",
                    "The hook's context needs '" + field + "'.");
        }
        require(
                !body.has("fhirAuthorization") || body.path("fhirServer").isTextual(),
                "FHIR_SERVER",
                "Send 'fhirAuthorization' with 'fhirServer' only.");
        return new CdsCall(service, patient(body), user(body));
    }

    private static JsonNode patient(JsonNode body) {
        JsonNode patient = body.path("prefetch").path("patient");
        if (!patient.isObject() || !patient.path("resourceType").asText().equals("Patient")) {
            throw Refused.of(412, "PREFETCH", "Send the patient along: prefetch key 'patient'.");
        }
        require(
                same("Patient", body.path("context").path("patientId").asText(), patient),
                "PATIENT_DIFFERS",
                "The patient that was sent along is not the one of the context.");
        return patient;
    }

    /** Who is not the user of the context is nobody. */
    private static JsonNode user(JsonNode body) {
        JsonNode user = body.path("prefetch").path("user");
        String wanted = body.path("context").path("userId").asText();
        if (user.isObject()) {
            require(
                    same(user.path("resourceType").asText(), wanted, user),
                    "USER_DIFFERS",
                    "The user who was sent along is not the one of the context.");
        }
        return user;
    }

    private static boolean same(String type, String wanted, JsonNode resource) {
        String id = resource.path("id").asText();
        return !id.isEmpty() && (wanted.equals(id) || wanted.equals(type + "/" + id));
    }

    private static void require(boolean right, String code, String sentence) {
        if (!right) {
            throw Refused.bad(code, sentence);
        }
    }
}
