package se.brygga.app.fhir.allowed;

import static se.brygga.app.fhir.allowed.Row.ofPerson;
import static se.brygga.app.fhir.allowed.Row.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DeviceUseStatement;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import se.brygga.access.reader.Role;

/** What can be read and searched, and by what; everything else is refused (view.md 3.6). */
public enum Allowed {
    PATIENT(row(Patient.class, Persons.BY_IDENTIFIER).token("identifier")),
    ENCOUNTER(ofPerson(Encounter.class).token("status").token("class").date("date", "period")),
    EPISODE_OF_CARE(ofPerson(EpisodeOfCare.class)
            .token("status")
            .token("type")
            .date("date", "period")
            .reference("organization", "managingOrganization")),
    CARE_TEAM(ofPerson(CareTeam.class).token("category").token("status").date("date", "period")),
    CARE_PLAN(ofPerson(CarePlan.class)
            .token("category")
            .token("status")
            .date("date", "period")
            .include("goal", "Goal")),
    GOAL(ofPerson(Goal.class).token("lifecycle-status", "lifecycleStatus").token("category")),
    SERVICE_REQUEST(ofPerson(ServiceRequest.class)
            .token("category")
            .token("status")
            .token("code")
            .date("authored", "authoredOn")),
    TASK(row(Task.class, Persons.OWN_UNIT)
            .reference("owner", "owner")
            .reference("requester", "requester")
            .token("status")
            .token("code")
            .date("authored-on", "authoredOn")
            .date("period", "executionPeriod")),
    APPOINTMENT(ofPerson(Appointment.class).token("status").date("date", "start")),
    PROCEDURE(ofPerson(Procedure.class).token("status").date("date", "performed")),
    IMMUNIZATION(ofPerson(Immunization.class).token("status").date("date", "occurrence")),
    CONDITION(ofPerson(Condition.class).token("category").token("clinical-status", "clinicalStatus")),
    OBSERVATION(ofPerson(Observation.class).token("category").token("code").date("date", "effective")),
    DIAGNOSTIC_REPORT(
            ofPerson(DiagnosticReport.class).token("category").token("code").date("date", "effective")),
    MEDICATION_STATEMENT(ofPerson(MedicationStatement.class).token("status").date("effective", "effective")),
    ALLERGY_INTOLERANCE(ofPerson(AllergyIntolerance.class)
            .token("clinical-status", "clinicalStatus")
            .date("date", "recordedDate")),
    FLAG(ofPerson(Flag.class).date("date", "period")),
    DEVICE_USE_STATEMENT(ofPerson(DeviceUseStatement.class)),
    RELATED_PERSON(ofPerson(RelatedPerson.class)),
    DOCUMENT_REFERENCE(ofPerson(DocumentReference.class)
            .token("type")
            .token("category")
            .token("status")
            .date("date", "date")),
    BINARY(row(Binary.class, Persons.NONE).onlyReading()),
    ORGANIZATION(row(Organization.class, Persons.NONE).token("identifier").string("name")),
    HEALTHCARE_SERVICE(row(HealthcareService.class, Persons.NONE)
            .token("identifier")
            .string("name")
            .reference("organization", "providedBy")),
    PRACTITIONER_ROLE(
            row(PractitionerRole.class, Persons.NONE).token("identifier").reference("organization", "organization")),
    CONSENT(ofPerson(Consent.class).token("status").date("date", "dateTime").onlyFor(Role.CONSENT_ADMIN)),
    AUDIT_EVENT(row(AuditEvent.class, Persons.ANY)
            .date("date", "recorded")
            .token("outcome")
            .onlyFor(Role.AUDITOR)),
    PROVENANCE(row(Provenance.class, Persons.NONE).reference("target", "target").onlyFor(Role.SYSTEM));

    private static final Map<String, Allowed> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Allowed::type, one -> one));
    private static final List<String> TYPES =
            Arrays.stream(values()).map(Allowed::type).toList();

    private final Row row;

    Allowed(Row row) {
        this.row = row;
    }

    /** Returns the row of a type. */
    public static Optional<Allowed> find(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** Returns the names of all types. */
    public static List<String> types() {
        return TYPES;
    }

    /** Returns the name of the type. */
    public String type() {
        return row.type.getSimpleName();
    }

    /** Returns HAPI's class of the type. */
    public Class<? extends Resource> model() {
        return row.type;
    }

    /** Tells whose resources a search can be about. */
    public Persons persons() {
        return row.persons;
    }

    /** Tells whether the type can be searched. */
    public boolean searched() {
        return row.searched;
    }

    /** Tells whether earlier versions are kept for the custodian's own systems; a composed or read-in resource has none. */
    public boolean versioned() {
        return (row.persons == Persons.ONE || row.persons == Persons.OWN_UNIT) && row.role == null;
    }

    /** Returns the role that alone may read this; empty if the law alone decides. */
    public Optional<Role> role() {
        return Optional.ofNullable(row.role);
    }

    /** Returns the parameters beside {@code patient} and those whose names begin with an underscore. */
    public List<Parameter> parameters() {
        return row.parameters;
    }

    /** Returns the parameter of this name. */
    public Optional<Parameter> parameter(String name) {
        return row.parameters.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** Tells whether the parameter {@code patient} is known here. */
    public boolean byPatient() {
        return row.persons == Persons.ONE || row.persons == Persons.OWN_UNIT || row.persons == Persons.ANY;
    }

    /** Returns by element what can be included, and its type. */
    public Map<String, String> includes() {
        return row.includes;
    }

    /** Returns what {@code _sort} may name. */
    public List<String> sorts() {
        return Stream.concat(
                        row.parameters.stream()
                                .filter(one -> one.type() == SearchParamType.DATE)
                                .map(Parameter::name),
                        Stream.of("_lastUpdated"))
                .toList();
    }

    /** Returns the names of all parameters of a search. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        if (byPatient()) {
            names.add("patient");
        }
        row.parameters.forEach(one -> names.add(one.name()));
        names.addAll(List.of("_id", "_lastUpdated", "_sort", "_count", "_elements", "_summary", "_format", "_pretty"));
        if (!row.includes.isEmpty()) {
            names.add("_include");
        }
        return names;
    }
}
