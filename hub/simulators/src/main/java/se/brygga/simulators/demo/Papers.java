package se.brygga.simulators.demo;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.TimeZone;
import java.util.UUID;
import org.hl7.fhir.r4.model.Address.AddressUse;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.fhir.Canonical;
import se.brygga.simulators.hospital.Person;

/** What systems that speak FHIR write about one person, in transactions. */
final class Papers {

    static final String HOSPITAL = "SE2329990010-K01";
    static final String CARE_CENTRE = "SE2329990010-VC01";
    static final String NURSING = "SE2120009994-HSV01";
    static final String HOME_CARE = "SE2120009994-HTJ01";

    private static final String LOCAL = "urn:oid:1.2.752.129.2.1.2.1";
    private static final String[] SUBJECTS = {"subject", "patient", "for"};

    private final Person person;
    private final String telling;

    /** Takes whom it is about, and a text that differs each time the story is told. */
    Papers(Person person, String telling) {
        this.person = person;
        this.telling = telling;
    }

    Person person() {
        return person;
    }

    /** Returns a transaction with the person and what is written, each as a resource of its own. */
    Bundle transaction(Resource... written) {
        var bundle = new Bundle().setType(BundleType.TRANSACTION);
        String subject = add(bundle, patient());
        for (Resource one : written) {
            for (String name : SUBJECTS) {
                Property property = one.getNamedProperty(name);
                if (property != null && property.getTypeCode().startsWith("Reference")) {
                    one.setProperty(name, new Reference(subject));
                }
            }
            add(bundle, one);
        }
        return bundle;
    }

    private static String add(Bundle bundle, Resource resource) {
        String id = resource.getIdElement().getIdPart();
        String url = "urn:uuid:" + (id == null ? UUID.randomUUID() : id);
        resource.setId((String) null);
        bundle.addEntry()
                .setFullUrl(url)
                .setResource(resource)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl(resource.fhirType());
        return url;
    }

    Patient patient() {
        var patient = new Patient();
        patient.addIdentifier().setSystem("urn:oid:" + person.authority()).setValue(person.id());
        patient.addName().setFamily(person.family()).addGiven(person.given());
        patient.getBirthDateElement().setValueAsString(person.born().toString());
        var address = patient.addAddress().setUse(AddressUse.HOME).setCity(person.town());
        address.addLine("Påhittsgatan 1").setPostalCode("99100");
        address.addExtension(Canonical.MUNICIPALITY, new CodeType(person.municipality()));
        return patient;
    }

    /** Returns the writer's own identifier of something, for this telling of the story. */
    Identifier own(String name) {
        return new Identifier().setSystem(LOCAL).setValue(telling + "-" + name);
    }

    /** Returns the identifier of the joint plan of this telling. */
    Identifier planId() {
        return new Identifier().setSystem(Canonical.JOINT_PLAN).setValue("SIP-" + telling);
    }

    Reference plan() {
        return new Reference().setType("CarePlan").setIdentifier(planId());
    }

    static Reference unit(String hsaId) {
        return new Reference()
                .setType("Organization")
                .setIdentifier(new Identifier().setSystem(Canonical.HSA_ID).setValue(hsaId));
    }

    static CodeableConcept code(String system, String code) {
        return new CodeableConcept(new Coding(system, code, null));
    }

    static DateTimeType time(ZonedDateTime at) {
        return new DateTimeType(
                Date.from(at.toInstant()), TemporalPrecisionEnum.SECOND, TimeZone.getTimeZone(at.getZone()));
    }
}
