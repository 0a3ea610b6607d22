package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import se.brygga.core.record.StoredResource;

/** The record keeps whatever the hub writes (domain.md 10, messages.md 5), and makes nothing of what it does not know. */
class ResourceTypesTest {

    private static final List<String> ABOUT_A_PERSON = List.of(
            "Patient RelatedPerson EpisodeOfCare CareTeam CarePlan Goal ServiceRequest Encounter Task Appointment"
                    .split(" "));
    private static final List<String> CLINICAL = List.of(
            ("Communication DocumentReference Binary Condition Observation DiagnosticReport Specimen AllergyIntolerance "
                            + "MedicationStatement MedicationRequest Immunization Flag Procedure Consent")
                    .split(" "));
    private static final List<String> ABOUT_NOBODY = List.of(
            ("Practitioner PractitionerRole Organization HealthcareService Endpoint MessageHeader Bundle Provenance "
                            + "AuditEvent MeasureReport NamingSystem ConceptMap")
                    .split(" "));

    @OnBothDatabases
    void everyTypeAboutAPersonIsKept(TestRecord record) {
        for (List<String> types : List.of(ABOUT_A_PERSON, CLINICAL)) {
            for (String type : types) {
                StoredResource given = resource(type, "person");
                record.run(t -> t.put(given));
                Class<? extends Resource> kind = given.resource().getClass();
                record.run(t -> assertThat(t.resources("person", kind))
                        .extracting(found -> found.resource().fhirType(), StoredResource::person)
                        .containsExactly(tuple(type, "person")));
            }
        }
        assertThat(record.<List<String>>write(t -> t.unitsFollowing("person", Given.NOON)))
                .isEmpty();
    }

    @OnBothDatabases
    void everyTypeAboutNobodyIsKept(TestRecord record) {
        for (String type : ABOUT_NOBODY) {
            StoredResource given = resource(type, null);
            record.run(t -> t.put(given));
            StoredResource found =
                    record.newest(given.resource().getClass(), "x").orElseThrow();
            assertThat(found.person()).isNull();
            assertThat(found.resource().fhirType()).isEqualTo(type);
        }
    }

    @OnBothDatabases
    void anOrderThatIsNoCareDecisionLetsNoUnitFollowThePerson(TestRecord record) {
        var order = new ServiceRequest();
        order.setId("lab");
        order.setStatus(ServiceRequestStatus.ACTIVE);
        record.run(t -> t.put(new StoredResource(
                order, "person", Given.HOSPITAL, "SE2329990010-K01", "und", Given.NOON, Given.key("1"))));
        assertThat(record.<List<String>>write(t -> t.unitsFollowing("person", Given.NOON)))
                .isEmpty();
    }

    private static StoredResource resource(String type, String person) {
        Resource resource =
                (Resource) TestRecord.FHIR.getResourceDefinition(type).newInstance();
        resource.setId("x");
        resource.getMeta().setSource("urn:oid:1.2.752.129.2.1.4.1#" + Given.HOSPITAL);
        return new StoredResource(
                resource, person, Given.HOSPITAL, "SE2329990010-K01", "ovr", Given.NOON, Given.key("1"));
    }
}
