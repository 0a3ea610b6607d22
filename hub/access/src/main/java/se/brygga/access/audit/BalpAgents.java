package se.brygga.access.audit;

import java.util.Optional;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentNetworkType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.access.reader.Caller;
import se.brygga.access.reader.Reader;

/** Who took part, as agents of BALP 1.1: the client, the hub, the user and the care unit. */
final class BalpAgents {

    static final String HUB = "hub";

    private static final String JTI = "urn:ietf:params:oauth:jti:";
    private static final int LONGEST_ID = 128;
    private static final int TAIL = 32;

    private BalpAgents() {}

    /** Returns the application or system, with its address; it requests itself if no person is behind the call. */
    static AuditEventAgentComponent client(Coding type, Caller caller) {
        var agent = new AuditEventAgentComponent().setType(BalpCodes.concept(type));
        if (caller == null) {
            agent.setWho(new Reference().setDisplay("not authenticated")).setRequestor(true);
            return agent;
        }
        agent.setWho(identified(null, caller.client()))
                .setRequestor(person(caller).isEmpty());
        if (caller.address() != null) {
            agent.getNetwork().setAddress(caller.address()).setType(AuditEventAgentNetworkType._2);
        }
        return agent;
    }

    /** Returns the hub itself in one of its parts. */
    static AuditEventAgentComponent hub(Coding type) {
        var agent = new AuditEventAgentComponent().setType(BalpCodes.concept(type));
        agent.setWho(new Reference().setDisplay(HUB)).setRequestor(false);
        agent.getNetwork().setAddress(HUB).setType(AuditEventAgentNetworkType._1);
        return agent;
    }

    /** Returns the person who asked; nothing for a system. */
    static Optional<AuditEventAgentComponent> user(Coding type, Caller caller, boolean emergency) {
        return person(caller).map(reader -> {
            var agent = new AuditEventAgentComponent().setType(BalpCodes.concept(type));
            agent.setWho(identified(BalpCodes.HSA, reader.user())).setRequestor(true);
            agent.addPurposeOfUse(BalpCodes.purpose(reader.purpose(), emergency));
            caller.roles().stream()
                    .sorted()
                    .forEach(role -> agent.addRole(BalpCodes.concept(BalpCodes.code(BalpCodes.ROLE, role.name()))));
            token(caller).ifPresent(agent::addPolicy);
            return agent;
        });
    }

    /** Returns the care unit that the reader reads for (HSLF-FS 2016:40, 4:9); its provider if the unit is unknown. */
    static Optional<AuditEventAgentComponent> unit(Caller caller) {
        return Optional.ofNullable(caller)
                .map(Caller::reader)
                .map(reader -> reader.unit() == null ? reader.provider() : reader.unit())
                .map(unit -> {
                    var agent = new AuditEventAgentComponent().setType(BalpCodes.concept(BalpCodes.PROVIDER));
                    agent.setWho(identified(BalpCodes.HSA, unit)).setRequestor(false);
                    return agent;
                });
    }

    /** Returns the id of the token as a URN; never a whole token. */
    static Optional<String> token(Caller caller) {
        return Optional.ofNullable(caller).map(Caller::tokenId).map(id -> JTI + shortened(id));
    }

    private static String shortened(String id) {
        boolean whole =
                id.length() > LONGEST_ID || id.chars().filter(c -> c == '.').count() > 1;
        return whole && id.length() > TAIL ? id.substring(id.length() - TAIL) : id;
    }

    private static Optional<Reader> person(Caller caller) {
        return Optional.ofNullable(caller).map(Caller::reader).filter(reader -> !reader.system());
    }

    private static Reference identified(String system, String value) {
        return new Reference().setIdentifier(new Identifier().setSystem(system).setValue(value));
    }
}
