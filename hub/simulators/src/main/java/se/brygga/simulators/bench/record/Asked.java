package se.brygga.simulators.bench.record;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a physician asks about one person. */
final class Asked {

    private static final String HEART_RATE = URLEncoder.encode("http://loinc.org|8867-4", StandardCharsets.UTF_8);

    private final String fhir;
    private final String person;
    private final String token;

    Asked(URI hub, String person, String token) {
        this.fhir = hub + "/fhir/";
        this.person = person;
        this.token = token;
    }

    /** Returns one search of a mix: by code, by status, by type alone, and in the body. */
    HttpRequest search(long number) {
        List<String> gets = List.of(
                "Observation?patient=" + person + "&code=" + HEART_RATE,
                "Encounter?patient=" + person + "&status=in-progress",
                "Condition?patient=" + person);
        int which = (int) (number % (gets.size() + 1));
        return which < gets.size() ? get(gets.get(which)) : posted();
    }

    HttpRequest summary() {
        return get("Patient/" + person + "/$summary");
    }

    HttpRequest everything() {
        return get("Patient/" + person + "/$everything");
    }

    private HttpRequest posted() {
        return request("Observation/_search")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("patient=" + person + "&category=vital-signs&_count=20"))
                .build();
    }

    private HttpRequest get(String path) {
        return request(path).GET().build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(fhir + path)).header("Authorization", "Bearer " + token);
    }
}
