package se.brygga.access.audit;

import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/** What was touched, as entities of BALP 1.1: person, data, query, request, consents and token. */
final class BalpEntities {

    private BalpEntities() {}

    static AuditEventEntityComponent person(String id) {
        return new AuditEventEntityComponent()
                .setType(BalpCodes.person())
                .setRole(BalpCodes.objectRole("1"))
                .setWhat(new Reference("Patient/" + id));
    }

    static AuditEventEntityComponent data(String reference) {
        return new AuditEventEntityComponent()
                .setType(BalpCodes.systemObject())
                .setRole(BalpCodes.objectRole("4"))
                .setWhat(new Reference(reference));
    }

    /** Keeps the raw request; FHIR writes its bytes as base64, so that a hostile one stays harmless. */
    static AuditEventEntityComponent query(String raw) {
        return new AuditEventEntityComponent()
                .setType(BalpCodes.systemObject())
                .setRole(BalpCodes.objectRole("24"))
                .setQuery(raw.getBytes(StandardCharsets.UTF_8));
    }

    static AuditEventEntityComponent request(String id) {
        return identified(BalpCodes.code(BalpCodes.own("BasicAuditEntityType"), "XrequestId"), id);
    }

    /** Names an entry of the registers that the decision rests on; all of them are Consents. */
    static AuditEventEntityComponent consent(String id) {
        return new AuditEventEntityComponent()
                .setType(BalpCodes.code("http://hl7.org/fhir/resource-types", "Consent"))
                .setWhat(new Reference("Consent/" + id));
    }

    static AuditEventEntityComponent token(String urn) {
        return identified(BalpCodes.code(BalpCodes.own("UserAgentTypes"), "UserOauthAgent"), urn);
    }

    private static AuditEventEntityComponent identified(Coding type, String value) {
        return new AuditEventEntityComponent()
                .setType(type)
                .setWhat(new Reference().setIdentifier(new Identifier().setValue(value)));
    }
}
