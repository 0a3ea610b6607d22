package se.brygga.app.fhir.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Person;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.app.fhir.allowed.Allowed;
import se.brygga.app.reading.Permitted;

/**
 * A permitted resource as it leaves: without what was not decided with it. That is stored narrative (it can tell what is blocked),
 * people contained in it, and what a reference calls another resource of the record (security.md 6, cases 37 to 39).
 */
public final class Sendable {

    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    private static final Set<String> NAMED_FREELY = Set.of("Organization", "HealthcareService", "PractitionerRole");

    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z]+");

    private Sendable() {}

    /** Returns a copy that may be sent. */
    public static Resource of(Permitted permitted) {
        Resource copy = permitted.copy();
        // The ETag follows from it, and from nothing else.
        copy.getMeta().setVersionId(Integer.toString(permitted.version()));
        if (copy instanceof DomainResource whole) {
            Set<String> dropped = new HashSet<>();
            whole.setText(null);
            for (Resource inner : List.copyOf(whole.getContained())) {
                if (inner instanceof Patient || inner instanceof Person || inner instanceof RelatedPerson) {
                    dropped.add("#" + inner.getIdElement().getIdPart().replace("#", ""));
                    whole.getContained().remove(inner);
                } else if (inner instanceof DomainResource part) {
                    part.setText(null);
                }
            }
            clean(whole, dropped);
        }
        return copy;
    }

    private static void clean(Base element, Set<String> dropped) {
        for (Property child : element.children()) {
            for (Base value : child.getValues()) {
                if (value instanceof Reference reference) {
                    clean(reference, dropped);
                } else if (value != null && !value.isPrimitive()) {
                    clean(value, dropped);
                }
            }
        }
    }

    private static void clean(Reference reference, Set<String> dropped) {
        String literal = reference.getReference();
        if (literal != null && dropped.contains(literal)) {
            reference.setReference(null).setDisplay(null).setIdentifier(null);
            reference.addExtension(ABSENT, new CodeType("masked"));
        } else if (!isNamed(literal)) {
            reference.setDisplay(null);
        }
    }

    /** Tells whether a reference names what everybody may read: a part of the resource itself, or what this API's directory has. */
    private static boolean isNamed(String literal) {
        if (literal == null || literal.startsWith("#")) {
            return literal != null;
        }
        int slash = literal.indexOf('/');
        String type = slash < 0 ? "" : literal.substring(0, slash);
        return TYPE.matcher(type).matches()
                && (NAMED_FREELY.contains(type) || Allowed.find(type).isEmpty());
    }
}
