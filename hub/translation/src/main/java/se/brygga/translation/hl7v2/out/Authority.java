package se.brygga.translation.hl7v2.out;

import org.hl7.fhir.r4.model.Identifier;
import se.brygga.core.identifier.IdentifierSystems;
import se.brygga.core.identifier.NamingSystems;
import se.brygga.core.outbound.Destination;
import se.brygga.translation.hl7v2.write.FieldWriter;

/**
 * Who gives out an identifier, as HD: {@code name&1.2.752...&ISO} (HL7 v2.5.1, 2.A.33; domain.md 3, alias table).
 *
 * @param namespace the destination's own name, by its {@code codes/authorities.csv}; null if it has none
 * @param id OID or URI; null if nobody knows it
 * @param type {@code ISO} or {@code URI}, table 0301
 */
record Authority(String namespace, String id, String type) {

    private static final IdentifierSystems SYSTEMS = NamingSystems.load();

    static Authority of(Identifier identifier, Destination destination) {
        String system = identifier.getSystem();
        if (system == null) {
            return new Authority(identifier.getAssigner().getDisplay(), null, null);
        }
        String oid = oid(system);
        String name = destination.code("authorities", system);
        if (name == null && oid != null) {
            name = destination.code("authorities", oid);
        }
        return oid != null ? new Authority(name, oid, "ISO") : new Authority(name, system, "URI");
    }

    /** Returns the bare OID of a system of identifiers or codes; null if it has none. */
    static String oid(String system) {
        return SYSTEMS.oid(system).orElse(null);
    }

    /** Writes it in one component, as in CX; {@code path} is that of the identifier. */
    void writeIn(FieldWriter at, int component, String path) {
        at.set(component, 1, namespace, id == null ? path + ".assigner.display" : null);
        at.set(component, 2, id, path + ".system");
        at.constant(component, 3, type);
    }

    /** Writes it in the components from 2 on, as in EI. */
    void write(FieldWriter at, String path) {
        at.set(2, namespace, id == null ? path + ".assigner.display" : null);
        at.set(3, id, path + ".system");
        at.constant(4, type);
    }
}
