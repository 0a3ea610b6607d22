package se.brygga.simulators.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import se.brygga.simulators.hospital.Person;

/** Writes what a home-nursing system posts: Subscriptions, and transactions with its own decisions, plans and tasks. */
final class SubscriptionText {

    private static final Path EXAMPLES = Path.of(System.getProperty("brygga.root"), "fhir-profiles/examples/valid");

    private SubscriptionText() {}

    static String of(String topic, String endpoint, String extension) {
        return """
                {"resourceType": "Subscription", "status": "requested", "reason": "To know when to read",
                 "criteria": "https://brygga.example/fhir/SubscriptionTopic/%s",
                 "channel": {"extension": [%s], "type": "rest-hook", "endpoint": "%s", "payload": "application/fhir+json",
                  "_payload": {"extension": [{"valueCode": "id-only", "url":
                   "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport-payload-content"}]}}}
                """.formatted(topic, extension, endpoint).replace("\"extension\": [], ", "");
    }

    static String heartbeat(int seconds) {
        return """
                {"valueUnsignedInt": %d, "url":
                 "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport-heartbeat-period"}
                """.formatted(seconds);
    }

    static String transaction(Person person, String... resources) {
        String patient = """
                {"resourceType": "Patient", "id": "p1",
                 "identifier": [{"system": "urn:oid:%s", "value": "%s"}],
                 "name": [{"family": "%s", "given": ["%s"]}], "birthDate": "%s"}
                """.formatted(person.authority(), person.id(), person.family(), person.given(), person.born());
        var entries = new StringBuilder(entry("urn:uuid:61ebe359-bfdc-4613-8bf2-c5e300945f0a", patient));
        for (String resource : resources) {
            entries.append(", ").append(entry("urn:uuid:" + UUID.randomUUID(), resource));
        }
        return "{\"resourceType\": \"Bundle\", \"type\": \"transaction\", \"entry\": [" + entries + "]}";
    }

    private static String entry(String url, String resource) {
        String type = resource.replaceAll("(?s).*?\"resourceType\": \"(\\w+)\".*", "$1");
        return """
                {"fullUrl": "%s", "resource": %s, "request": {"method": "POST", "url": "%s"}}
                """.formatted(url, resource, type);
    }

    static String decision(String id) {
        return """
                {"resourceType": "ServiceRequest", "status": "active", "intent": "order",
                 "identifier": [{"system": "urn:x:decisions", "value": "%s"}],
                 "category": [{"coding": [{"system": "https://brygga.example/fhir/CodeSystem/legal-basis", "code": "HSL"}]}],
                 "code": {"text": "Hemsjukvård"},
                 "subject": {"reference": "urn:uuid:61ebe359-bfdc-4613-8bf2-c5e300945f0a"},
                 "authoredOn": "2026-03-01", "occurrencePeriod": {"start": "2026-03-01"}}
                """.formatted(id);
    }

    static String plan(String id) {
        return """
                {"resourceType": "CarePlan", "status": "active", "intent": "plan",
                 "identifier": [{"system": "urn:x:plans", "value": "%s"}],
                 "category": [{"coding": [{"system": "https://fhir.inera.se/CodeSystem/typeofcareplan-cs", "code": "GP"}]}],
                 "title": "Omvårdnadsplan",
                 "subject": {"reference": "urn:uuid:61ebe359-bfdc-4613-8bf2-c5e300945f0a"},
                 "period": {"start": "2026-03-02"}}
                """.formatted(id);
    }

    static String task(String id) {
        return """
                {"resourceType": "Task", "status": "requested", "intent": "order",
                 "identifier": [{"system": "urn:x:tasks", "value": "%s"}],
                 "for": {"reference": "urn:uuid:61ebe359-bfdc-4613-8bf2-c5e300945f0a"}, "authoredOn": "2026-03-03", "code": {"text": "Ring"},
                 "owner": {"identifier": {"system": "urn:oid:1.2.752.29.4.19", "value": "SE2120009994-HSV01"}},
                 "restriction": {"period": {"end": "2030-01-01T00:00:00Z"}}}
                """.formatted(id);
    }

    static String block(Person person) {
        try {
            return Files.readString(EXAMPLES.resolve("register-block-outer.json"))
                    .replace("block-1", "block-" + UUID.randomUUID())
                    .replace("191212121212", person.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
