package se.brygga.app.cds;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import se.brygga.app.security.SecuredHub;

/** A hub with the services of CDS Hooks, and a record system that calls them. */
final class CdsHub implements AutoCloseable {

    static final String SERVICE = "/cds-services/samlad-vy";
    static final String BODY = """
            {"hook":"patient-view","hookInstance":"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
            "context":{"userId":"PractitionerRole/r1","patientId":"p1","encounterId":"e9"},
            "prefetch":{"patient":{"resourceType":"Patient","id":"p1","birthDate":"1912-12-12",
            "identifier":[{"system":"http://electronichealth.se/identifier/personnummer","value":"191212121212"}]},
            "user":{"resourceType":"PractitionerRole","id":"r1",
            "practitioner":{"identifier":{"system":"urn:oid:1.2.752.29.4.19","value":"SE2120009994-A1"}},
            "organization":{"identifier":{"system":"urn:oid:1.2.752.29.4.19","value":"SE2120009994-K01"}}}}}""";

    final SignedCalls calls = new SignedCalls();
    final SecuredHub hub;
    final SeenRecord record;

    CdsHub(Path folder) throws Exception {
        hub = new SecuredHub(
                folder,
                calls.settings(folder),
                CdsApi.class,
                CdsDoor.class,
                CdsReader.class,
                Cards.class,
                Cards.Log.class,
                CardFeedback.class,
                CdsRefusals.class,
                SeenRecord.Wiring.class);
        record = hub.context.getBean(SeenRecord.class);
    }

    HttpResponse<String> discover(String token) {
        return hub.get("/cds-services", token == null ? null : "Bearer " + token);
    }

    /** Calls an address with a good token. */
    HttpResponse<String> call(String path, String body) {
        return call(path, body, calls.es384(SignedCalls.claims(path)));
    }

    HttpResponse<String> call(String path, String body, String token) {
        var request =
                hub.request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        return SecuredHub.send(token == null ? request : request.header("Authorization", "Bearer " + token));
    }

    @Override
    public void close() {
        hub.close();
    }
}
