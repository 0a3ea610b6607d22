package se.brygga.simulators.bench.record;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import se.brygga.core.fhir.Canonical;
import se.brygga.simulators.hospital.VolumePersons;

/** What a record system of home nursing sends: a visit with two measurements in one transaction, each about another person. */
final class Transactions {

    /** Resources in each. */
    static final int RESOURCES = 3;

    private static final String VISIT = """
            {"resourceType":"Bundle","type":"transaction","entry":[
            {"fullUrl":"urn:uuid:61ebe359-bfdc-4613-8bf2-c5e300945f0a","resource":{"resourceType":"Encounter",
            "identifier":[{"system":"urn:x:visits","value":"V-%1$d"}],"status":"finished",
            "class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"HH"},
            "subject":{"identifier":{"system":"urn:oid:1.2.752.129.2.1.2.1","value":"%2$s"}},
            "serviceProvider":{"identifier":{"system":"%3$s","value":"SE2120009994-HSV01"}},
            "period":{"start":"2026-03-01T08:00:00+01:00","end":"2026-03-01T08:20:00+01:00"}},
            "request":{"method":"POST","url":"Encounter"}}""";
    private static final String MEASUREMENT = """
            ,{"fullUrl":"urn:uuid:05efabf0-4be2-4561-91ce-5154842500%3$02d","resource":{"resourceType":"Observation",
            "identifier":[{"system":"urn:x:measurements","value":"M-%1$d-%3$d"}],"status":"final",
            "code":{"coding":[{"system":"http://loinc.org","code":"%4$s"}]},
            "subject":{"identifier":{"system":"urn:oid:1.2.752.129.2.1.2.1","value":"%2$s"}},
            "effectiveDateTime":"2026-03-01T08:10:00+01:00",
            "valueQuantity":{"value":%5$d,"unit":"%6$s","system":"http://unitsofmeasure.org","code":"%6$s"}},
            "request":{"method":"POST","url":"Observation"}}""";

    private final URI hub;
    private final String token;
    private final AtomicInteger sent = new AtomicInteger();

    Transactions(URI hub, String token) {
        this.hub = hub;
        this.token = token;
    }

    /** Returns the next one. */
    HttpRequest next() {
        return HttpRequest.newBuilder(hub.resolve("/fhir"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/fhir+json")
                .POST(BodyPublishers.ofString(text(sent.incrementAndGet())))
                .build();
    }

    /** Returns how many there were. */
    long sent() {
        return sent.get();
    }

    static String text(int number) {
        String person = VolumePersons.number(number).id();
        return String.format(Locale.ROOT, VISIT, number, person, Canonical.HSA_ID)
                + String.format(Locale.ROOT, MEASUREMENT, number, person, 1, "8867-4", 60 + number % 40, "/min")
                + String.format(Locale.ROOT, MEASUREMENT, number, person, 2, "29463-7", 50 + number % 60, "kg")
                + "]}";
    }
}
