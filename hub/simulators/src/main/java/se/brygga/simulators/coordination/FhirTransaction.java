package se.brygga.simulators.coordination;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import se.brygga.simulators.hospital.Person;

/** A FHIR transaction about one person (domain.md 10), as a record system posts it. */
public final class FhirTransaction {

    /** What the resources of a transaction refer to as their subject. */
    static final String SUBJECT = "urn:uuid:61ebe359-bfdc-4613-8bf2-c5e300945f0a";

    private FhirTransaction() {}

    /** Returns the transaction; the same resources give the same one, by whose id the hub knows a repeat. */
    public static String of(Person person, String... resources) {
        var entries = new StringBuilder(entry(SUBJECT, patient(person)));
        for (String resource : resources) {
            UUID url = UUID.nameUUIDFromBytes(resource.getBytes(StandardCharsets.UTF_8));
            entries.append(",\n").append(entry("urn:uuid:" + url, resource));
        }
        UUID id = UUID.nameUUIDFromBytes(entries.toString().getBytes(StandardCharsets.UTF_8));
        return "{\"resourceType\": \"Bundle\", \"id\": \"" + id + "\", \"type\": \"transaction\", \"entry\": ["
                + entries + "]}";
    }

    private static String patient(Person person) {
        return """
                {"resourceType": "Patient", "identifier": [{"system": "urn:oid:%s", "value": "%s"}],
                 "name": [{"family": "%s", "given": ["%s"]}], "birthDate": "%s"}
                """.formatted(person.authority(), person.id(), person.family(), person.given(), person.born());
    }

    private static String entry(String url, String resource) {
        String type = resource.replaceAll("(?s).*?\"resourceType\": \"(\\w+)\".*", "$1");
        return """
                {"fullUrl": "%s", "resource": %s, "request": {"method": "POST", "url": "%s"}}
                """.formatted(url, resource, type);
    }
}
