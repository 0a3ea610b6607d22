package se.brygga.translation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterParticipantComponent;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** The fields of a translation that are the same whoever translates: by name, each with all its values. */
final class OracleFields {

    private OracleFields() {}

    private static final List<String> NAMES = List.of(
            "family",
            "name",
            "identifier",
            "gender",
            "birthDate",
            "address",
            "class",
            "visitNumber",
            "admitted",
            "discharged",
            "participant",
            "allergy",
            "diagnosis");

    static Map<String, Set<String>> of(List<Resource> resources) {
        Map<String, Set<String>> fields = new TreeMap<>();
        NAMES.forEach(name -> fields.put(name, new TreeSet<>()));
        for (Resource resource : resources) {
            if (resource instanceof Patient patient) {
                add(fields, patient);
            } else if (resource instanceof Encounter encounter) {
                add(fields, encounter);
                participants(fields.get("participant"), encounter, resources);
            } else if (resource instanceof AllergyIntolerance allergy) {
                codes(fields.get("allergy"), allergy.getCode());
            } else if (resource instanceof Condition condition && condition.hasCode()) {
                codes(fields.get("diagnosis"), condition.getCode());
            }
        }
        return fields;
    }

    private static void codes(Set<String> values, CodeableConcept concept) {
        concept.getCoding().stream().filter(Coding::hasCode).forEach(coding -> values.add(coding.getCode()));
        if (!concept.hasCoding() && concept.hasText()) {
            values.add(concept.getText());
        }
    }

    /** Staff by id: ours within the reference, theirs in a resource of its own. */
    private static void participants(Set<String> values, Encounter encounter, List<Resource> resources) {
        for (EncounterParticipantComponent participant : encounter.getParticipant()) {
            Reference individual = participant.getIndividual();
            if (individual.getIdentifier().hasValue()) {
                values.add(individual.getIdentifier().getValue());
            }
            resources.stream()
                    .filter(Practitioner.class::isInstance)
                    .filter(one -> individual.hasReference() && isOf(individual, one))
                    .flatMap(one -> ((Practitioner) one).getIdentifier().stream())
                    .filter(Identifier::hasValue)
                    .forEach(identifier -> values.add(identifier.getValue()));
        }
    }

    /** The id comes from the entry's URL, {@code urn:uuid:...}, the reference from the element. */
    private static boolean isOf(Reference reference, Resource resource) {
        String id = reference.getReference().substring(reference.getReference().indexOf('/') + 1);
        return resource.getIdElement().getValue().endsWith(id);
    }

    private static void add(Map<String, Set<String>> fields, Patient patient) {
        for (HumanName name : patient.getName()) {
            fields.get("family").add(name.getFamily());
            fields.get("name").add(name.getFamily() + ", " + name.getGivenAsSingleString());
        }
        for (Address address : patient.getAddress()) {
            fields.get("address").add((address.getCity() + ", " + address.getPostalCode()).replace(" ,", ","));
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
        if (encounter.getPeriod().hasStart()) {
            fields.get("admitted")
                    .add(encounter.getPeriod().getStart().toInstant().toString());
        }
        if (encounter.getPeriod().hasEnd()) {
            fields.get("discharged")
                    .add(encounter.getPeriod().getEnd().toInstant().toString());
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
