package se.brygga.access.audit;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.access.audit.AccessEvent.Kind;

/**
 * Translates an AccessEvent to an AuditEvent after <a href="https://profiles.ihe.net/ITI/BALP/">IHE BALP 1.1</a>, with what
 * HSLF-FS 2016:40, 4:9 demands: action, unit, time, user and person (security.md 4.1).
 */
public final class BalpEvent {

    private static final Map<String, AuditEventAction> ACTIONS = Map.of(
            "read", AuditEventAction.R,
            "vread", AuditEventAction.R,
            "create", AuditEventAction.C,
            "update", AuditEventAction.U,
            "patch", AuditEventAction.U,
            "annul", AuditEventAction.U,
            "delete", AuditEventAction.D);
    private static final Set<String> STANDARD = Set.of(
            "read",
            "vread",
            "update",
            "patch",
            "delete",
            "history",
            "history-instance",
            "history-type",
            "create",
            "search",
            "search-type",
            "search-system",
            "capabilities",
            "transaction",
            "batch");
    private static final Map<Kind, Coding> TYPES = Map.of(
            Kind.PAGE, BalpCodes.PATIENT_RECORD,
            Kind.EXPORT, BalpCodes.EXPORT,
            Kind.EMERGENCY, BalpCodes.SECURITY_ALERT,
            Kind.LOGIN_FAILED, BalpCodes.LOGIN);

    private BalpEvent() {}

    /** Translates an event that no emergency access was needed for, unless it opens one. */
    public static AuditEvent of(AccessEvent event) {
        return of(event, false);
    }

    /**
     * Translates one event.
     *
     * @param underEmergency true if an emergency access is among its grounds: the purpose is then BTG, break the glass
     */
    public static AuditEvent of(AccessEvent event, boolean underEmergency) {
        boolean emergency = underEmergency || event.kind() == Kind.EMERGENCY;
        var audit = new AuditEvent();
        var recorded = new InstantType(Date.from(event.at()), TemporalPrecisionEnum.MILLI, TimeZone.getTimeZone("UTC"));
        audit.setRecordedElement(recorded).setOutcome(AuditEventOutcome.fromCode(event.outcome()));
        audit.getSource().setObserver(new Reference().setDisplay(BalpAgents.HUB));
        if (event.caller() != null && event.caller().reader() != null) {
            audit.addPurposeOfEvent(BalpCodes.purpose(event.caller().reader().purpose(), emergency));
        }
        if (event.kind() == Kind.DENIED) {
            BalpDecision.fill(audit, event, emergency);
        } else {
            fill(audit, event, emergency);
        }
        return audit;
    }

    private static void fill(AuditEvent audit, AccessEvent event, boolean emergency) {
        audit.setType(TYPES.getOrDefault(event.kind(), BalpCodes.REST).copy());
        audit.addSubtype(subtype(event));
        audit.setAction(action(event)).setOutcomeDesc(event.reason());
        addAgents(audit, event, emergency);
        addRequest(audit, event);
        if (event.person() != null) {
            audit.addEntity(BalpEntities.person(event.person()));
        }
        event.grounds().forEach(id -> audit.addEntity(BalpEntities.consent(id)));
        profile(audit, event).ifPresent(name -> audit.getMeta().addProfile(BalpCodes.PROFILE + name));
    }

    /** Adds the request's id and what it asked for: a query or a resource. BALP has room for one of the two. */
    static void addRequest(AuditEvent audit, AccessEvent event) {
        if (event.requestId() != null) {
            audit.addEntity(BalpEntities.request(event.requestId()));
        }
        if (asks(event)) {
            audit.addEntity(BalpEntities.query(event.query()));
        } else if (event.resource() != null) {
            audit.addEntity(BalpEntities.data(event.resource()));
        }
    }

    private static void addAgents(AuditEvent audit, AccessEvent event, boolean emergency) {
        AuditEventAction action = audit.getAction();
        boolean reads = action == AuditEventAction.R;
        boolean deletes = action == AuditEventAction.D;
        boolean enters = event.kind() == Kind.LOGIN_FAILED;
        Coding client = reads ? BalpCodes.DESTINATION : deletes || enters ? BalpCodes.APPLICATION : BalpCodes.SOURCE;
        Coding hub = reads ? BalpCodes.SOURCE : deletes ? BalpCodes.CUSTODIAN : BalpCodes.DESTINATION;
        boolean asks = reads || action == AuditEventAction.E;
        audit.addAgent(BalpAgents.client(client, event.caller()));
        audit.addAgent(BalpAgents.hub(hub));
        BalpAgents.user(asks ? BalpCodes.RECIPIENT : BalpCodes.AUTHOR, event.caller(), emergency)
                .ifPresent(audit::addAgent);
        BalpAgents.unit(event.caller()).ifPresent(audit::addAgent);
    }

    private static Coding subtype(AccessEvent event) {
        if (event.kind() == Kind.EMERGENCY) {
            return BalpCodes.OVERRIDE_STARTED.copy();
        }
        if (event.kind() == Kind.LOGIN_FAILED) {
            return BalpCodes.LOGGED_IN.copy();
        }
        if (STANDARD.contains(event.interaction())) {
            return BalpCodes.code(BalpCodes.INTERACTION, event.interaction()).setDisplay(event.interaction());
        }
        return BalpCodes.code(BalpCodes.INTERACTION, "operation").setDisplay(event.interaction());
    }

    private static AuditEventAction action(AccessEvent event) {
        return switch (event.kind()) {
            case PAGE, EXPORT -> AuditEventAction.R;
            case EMERGENCY, LOGIN_FAILED -> AuditEventAction.E;
            case READ -> ACTIONS.getOrDefault(event.interaction(), AuditEventAction.R);
            default -> ACTIONS.getOrDefault(event.interaction(), AuditEventAction.E);
        };
    }

    private static boolean asks(AccessEvent event) {
        return event.query() != null && event.kind() != Kind.READ;
    }

    /** The profiles are for successes with a known client; one whose parts are not all there is not claimed. */
    private static Optional<String> profile(AuditEvent audit, AccessEvent event) {
        boolean known = event.caller() != null && event.caller().address() != null;
        if (!"0".equals(event.outcome())
                || !known
                || !BalpCodes.REST.getCode().equals(audit.getType().getCode())) {
            return Optional.empty();
        }
        String patient = event.person() == null ? "" : "Patient";
        boolean data = !asks(event) && event.resource() != null;
        return switch (audit.getAction()) {
            case R -> data && event.interaction().endsWith("read") ? Optional.of(patient + "Read") : Optional.empty();
            case E -> asks(event) ? Optional.of(patient + "Query") : Optional.empty();
            case C -> data ? Optional.of(patient + "Create") : Optional.empty();
            case U -> data && event.interaction().equals("update") ? Optional.of(patient + "Update") : Optional.empty();
            default -> Optional.empty();
        };
    }
}
