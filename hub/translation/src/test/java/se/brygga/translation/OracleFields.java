package se.brygga.translation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/** The fields of a translation that are the same whoever translates: by name, each with all its values. */
final class OracleFields {

    private OracleFields() {}

    static Map<String, Set<String>> of(List<Resource> resources) {
        Map<String, Set<String>> fields = new TreeMap<>();
        for (String name : List.of("family", "name", "identifier", "gender", "birthDate", "class", "visitNumber")) {
            fields.put(name, new TreeSet<>());
        }
        for (Resource resource : resources) {
            if (resource instanceof Patient patient) {
                add(fields, patient);
            } else if (resource instanceof Encounter encounter) {
                add(fields, encounter);
            }
        }
        return fields;
    }

    private static void add(Map<String, Set<String>> fields, Patient patient) {
        for (HumanName name : patient.getName()) {
            fields.get("family").add(name.getFamily());
            fields.get("name").add(name.getFamily() + ", " + name.getGivenAsSingleString());
        }
        for (Identifier identifier : patient.getIdentifier()) {
            fields.get("identifier").add(spelt(identifier.getValue()));
        }
        if (patient.hasGender()) {
            fields.get("gender").add(patient.getGender().toCode());
        }
        if (patient.hasBirthDate()) {
            fields.get("birthDate").add(patient.getBirthDateElement().getValueAsString());
        }
    }

    private static void add(Map<String, Set<String>> fields, Encounter encounter) {
        if (encounter.getClass_().hasCode()) {
            fields.get("class").add(encounter.getClass_().getCode());
        }
        for (Identifier identifier : encounter.getIdentifier()) {
            if ("VN".equals(identifier.getType().getCodingFirstRep().getCode())) {
                fields.get("visitNumber").add(identifier.getValue());
            }
        }
    }

    /** A local identifier of ours has custodian and authority before it, so that it is nobody else's. */
    private static String spelt(String value) {
        return value.startsWith(Vectors.SOURCE.custodian() + ':') ? value.substring(value.lastIndexOf(':') + 1) : value;
    }
}
