package se.brygga.app.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.fhir.Protection;
import se.brygga.core.identifier.IdentifierSystems;

/**
 * Composes the one Patient of a person of those that its custodians keep (house.md, "The record"). Pure.
 *
 * <p>What repeats keeps every custodian's word, each once; of what does not, and of where the person is to be reached, the
 * newest is told. The strongest protection counts for all: where a custodian does not know of it, what it says of addresses,
 * telephones and relatives is nobody's to show (domain.md 3).
 */
public final class ComposedPatient {

    /**
     * A Patient that the caller may see.
     *
     * @param patient as the caller may see it; not changed
     * @param effective when its custodian said so
     */
    public record Part(Patient patient, Instant effective) {}

    private final List<Patient> newestFirst;
    private final List<Patient> reachable;
    private final Protection protection;

    private ComposedPatient(List<Part> parts) {
        newestFirst = parts.stream()
                .sorted(Comparator.comparing(Part::effective).reversed())
                .map(Part::patient)
                .toList();
        protection = newestFirst.stream().map(Protection::of).reduce(Protection.NONE, Protection::or);
        reachable = newestFirst.stream()
                .filter(patient -> Protection.of(patient).or(protection) == Protection.of(patient))
                .toList();
    }

    /**
     * Returns the Patient of a person.
     *
     * @param family the person, then everybody merged into it
     * @param parts at least one
     * @param systems the alias table
     */
    public static Patient of(List<String> family, List<Part> parts, IdentifierSystems systems) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("There is no Patient to compose of");
        }
        return new ComposedPatient(parts).composed(family, systems);
    }

    private Patient composed(List<String> family, IdentifierSystems systems) {
        var patient = new Patient();
        patient.setId(family.get(0));
        patient.getMeta().setSecurity(labels());
        patient.setIdentifier(identifiers(systems));
        patient.setName(distinct(newestFirst, Patient::getName));
        patient.setTelecom(newest(reachable, Patient::getTelecom));
        newest(Patient::getGenderElement, Patient::hasGenderElement).ifPresent(patient::setGenderElement);
        newest(Patient::getBirthDateElement, Patient::hasBirthDateElement).ifPresent(patient::setBirthDateElement);
        deceased().ifPresent(patient::setDeceased);
        patient.setAddress(newest(reachable, Patient::getAddress));
        newest(Patient::getMaritalStatus, Patient::hasMaritalStatus).ifPresent(patient::setMaritalStatus);
        patient.setContact(newest(reachable, Patient::getContact));
        patient.setCommunication(distinct(newestFirst, Patient::getCommunication));
        patient.setGeneralPractitioner(distinct(reachable, Patient::getGeneralPractitioner));
        family.stream().skip(1).forEach(merged -> patient.addLink()
                .setType(LinkType.REPLACES)
                .setOther(new Reference("Patient/" + merged)));
        return patient;
    }

    /** Labels of all custodians, each once; of protected identity only the strongest. */
    private List<Coding> labels() {
        return distinct(newestFirst, patient -> patient.getMeta().getSecurity()).stream()
                .filter(label -> !Canonical.SECURITY_LABEL.equals(label.getSystem()) || meansTheStrongest(label))
                .toList();
    }

    private boolean meansTheStrongest(Coding label) {
        var alone = new Patient();
        alone.getMeta().addSecurity(label);
        return Protection.of(alone) == protection;
    }

    private List<Identifier> identifiers(IdentifierSystems systems) {
        List<Identifier> all = new ArrayList<>();
        for (Identifier identifier : distinct(newestFirst, Patient::getIdentifier)) {
            Identifier canonical = identifier.copy();
            if (canonical.hasSystem()) {
                canonical.setSystem(systems.canonical(canonical.getSystem()));
            }
            if (all.stream().noneMatch(known -> isSame(known, canonical))) {
                all.add(canonical);
            }
        }
        return all;
    }

    private static boolean isSame(Identifier one, Identifier other) {
        return one.hasValue() && one.getValue().equals(other.getValue())
                ? Objects.equals(one.getSystem(), other.getSystem())
                : one.equalsDeep(other);
    }

    /** A date of death tells more than that the person is dead, and a death more than that nobody has heard of one. */
    private Optional<Type> deceased() {
        List<Type> told = newestFirst.stream()
                .filter(Patient::hasDeceased)
                .map(Patient::getDeceased)
                .toList();
        return Stream.of(
                        told.stream().filter(DateTimeType.class::isInstance),
                        told.stream().filter(value -> value instanceof BooleanType dead && dead.booleanValue()),
                        told.stream())
                .flatMap(values -> values)
                .findFirst();
    }

    private <T> Optional<T> newest(Function<Patient, T> element, Function<Patient, Boolean> has) {
        return newestFirst.stream().filter(has::apply).map(element).findFirst();
    }

    private static <T> List<T> newest(List<Patient> patients, Function<Patient, List<T>> element) {
        return patients.stream()
                .map(element)
                .filter(values -> !values.isEmpty())
                .findFirst()
                .map(ArrayList::new)
                .orElseGet(ArrayList::new);
    }

    private static <T extends Base> List<T> distinct(List<Patient> patients, Function<Patient, List<T>> element) {
        List<T> all = new ArrayList<>();
        patients.stream()
                .flatMap(patient -> element.apply(patient).stream())
                .filter(value -> all.stream().noneMatch(known -> known.equalsDeep(value)))
                .forEach(all::add);
        return all;
    }
}
