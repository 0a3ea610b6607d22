package se.brygga.access.audit;

import java.util.Set;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import se.brygga.access.decision.Decision.Reason;
import se.brygga.access.reader.Caller;

/** Translates a refusal to BALP's authorization decision ({@code IHE.BasicAudit.AuthZconsent}). */
final class BalpDecision {

    /** Refusals that roles, logins and scopes decide, and no consent or block. */
    private static final Set<String> BY_ROLE = Set.of(
            Reason.ASSURANCE.name(), Reason.PURPOSE.name(), Reason.ROLE_SCOPE.name(), Reason.FOREIGN_SYSTEM.name());

    private BalpDecision() {}

    static void fill(AuditEvent audit, AccessEvent event, boolean emergency) {
        Caller caller = event.caller();
        boolean byRole = event.reason() == null || BY_ROLE.contains(event.reason()) || event.person() == null;
        audit.setType(BalpCodes.SECURITY_ALERT.copy()).setAction(AuditEventAction.E);
        audit.addSubtype((byRole ? BalpCodes.ROLE_DECISION : BalpCodes.CONSENT_DECISION).copy());
        audit.setOutcomeDesc((event.reason() == null ? "refused" : event.reason()) + " on " + event.interaction());
        audit.addAgent(BalpAgents.client(BalpCodes.APPLICATION, caller));
        BalpAgents.user(BalpCodes.RECIPIENT, caller, emergency).ifPresent(audit::addAgent);
        BalpAgents.unit(caller).ifPresent(audit::addAgent);
        audit.addAgent(BalpAgents.hub(BalpCodes.AUTHORIZER).setNetwork(null));
        if (event.person() != null) {
            audit.addEntity(BalpEntities.person(event.person()));
        }
        event.grounds().forEach(id -> audit.addEntity(BalpEntities.consent(id)));
        if (claims(event)) {
            audit.getMeta().addProfile(BalpCodes.PROFILE + "AuthZconsent");
            BalpAgents.token(caller).ifPresent(urn -> audit.addEntity(BalpEntities.token(urn)));
        } else {
            BalpEvent.addRequest(audit, event);
        }
    }

    /** The profile wants person, consent, user and unit, and closes its entities: without one of them it is not claimed. */
    private static boolean claims(AccessEvent event) {
        return event.person() != null
                && !event.grounds().isEmpty()
                && event.caller() != null
                && event.caller().address() != null
                && event.caller().reader() != null
                && !event.caller().reader().system()
                && BalpAgents.unit(event.caller()).isPresent();
    }
}
