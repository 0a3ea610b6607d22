package se.brygga.simulators.municipality;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Supplier;

/** The record system of a municipality's home nursing: posts what its nurses have written, as a FHIR transaction. */
public final class NursingRecord {

    private static final String VISIT_AND_WEIGHT = """
            {"resourceType":"Bundle","type":"transaction","entry":[
             {"fullUrl":"urn:uuid:6f1f4a52-3b63-4c0a-9d0f-0d6a0b9b1c01",
              "resource":{"resourceType":"Encounter","identifier":[{"system":"urn:x:visits","value":"H-1"}],
               "status":"in-progress",
               "class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"HH"},
               "subject":{"identifier":{"system":"urn:oid:1.2.752.129.2.1.3.1","value":"%1$s"}},
               "period":{"start":"%2$s"},
               "serviceProvider":{"identifier":{"system":"urn:oid:1.2.752.29.4.19","value":"SE2120009994-HSV01"}}},
              "request":{"method":"POST","url":"Encounter"}},
             {"fullUrl":"urn:uuid:6f1f4a52-3b63-4c0a-9d0f-0d6a0b9b1c02",
              "resource":{"resourceType":"Observation","identifier":[{"system":"urn:x:measurements","value":"W-1"}],
               "status":"final","code":{"coding":[{"system":"http://loinc.org","code":"29463-7"}]},
               "subject":{"identifier":{"system":"urn:oid:1.2.752.129.2.1.3.1","value":"%1$s"}},
               "effectiveDateTime":"%2$s",
               "valueQuantity":{"value":61.5,"unit":"kg","system":"http://unitsofmeasure.org","code":"kg"}},
              "request":{"method":"POST","url":"Observation"}}]}
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;
    private final Supplier<String> token;

    /** Takes the hub's FHIR base, and what gives this system's token. */
    public NursingRecord(URI base, Supplier<String> token) {
        this.base = base;
        this.token = token;
    }

    /** Posts a visit that goes on, and a weight; {@code since} is a FHIR dateTime. Returns the status code. */
    public int post(String personalNumber, String since) throws IOException, InterruptedException {
        String body = VISIT_AND_WEIGHT.formatted(personalNumber, since);
        HttpRequest request = HttpRequest.newBuilder(base)
                .header("Content-Type", "application/fhir+json")
                .header("Authorization", "Bearer " + token.get())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
