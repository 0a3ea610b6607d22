package se.brygga.simulators.bench.view;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.brygga.simulators.bench.Latencies;
import se.brygga.simulators.bench.record.PersonOfFour;
import se.brygga.simulators.identity.Persona;

/** The record system that opens the view: leaves a context for each opening, and gets the handle that the browser goes to. */
final class RecordSystem {

    /** Its name among the hub's clients. */
    static final String CLIENT = "mellanland-ehr";

    private static final Pattern HANDLE = Pattern.compile("\"handle\"\\s*:\\s*\"([A-Za-z0-9_-]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI hub;
    private final String token;

    RecordSystem(URI hub, String token) {
        this.hub = hub;
        this.token = token;
    }

    /** Returns an address that opens the person's page for the physician, once. */
    URI opening() throws IOException, InterruptedException {
        String body = """
                {"patient":{"system":"%s","value":"%s"},"user":{"employeeHsaId":"%s"},"purpose":"TREAT","nonce":"%s"}""".formatted(
                        PersonOfFour.NUMBER.system(),
                        PersonOfFour.NUMBER.value(),
                        Persona.PHYSICIAN.hsaId(),
                        UUID.randomUUID());
        HttpRequest request = HttpRequest.newBuilder(hub.resolve("/launch-context"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        Matcher handle = HANDLE.matcher(answer.body());
        if (answer.statusCode() != 201 || !handle.find()) {
            throw new IOException("The hub answered " + answer.statusCode() + " to a launch context");
        }
        return hub.resolve("/view?launch=" + handle.group(1));
    }

    /** Opens the page as a browser with these cookies does, but draws nothing; adds what each opening took from its address on. */
    void read(String cookies, long openings, long until, Latencies latencies) throws IOException, InterruptedException {
        for (long i = 0; i < openings && System.nanoTime() < until; i++) {
            URI address = opening();
            long begun = System.nanoTime();
            HttpResponse<byte[]> way = get(address, cookies);
            HttpResponse<byte[]> page =
                    get(address.resolve(way.headers().firstValue("Location").orElse("/")), cookies);
            latencies.add(System.nanoTime() - begun);
            if (page.statusCode() != 200) {
                throw new IOException("The hub answered " + page.statusCode() + " instead of a page");
            }
        }
    }

    private HttpResponse<byte[]> get(URI address, String cookies) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "text/html")
                .header("Accept-Encoding", "gzip")
                .header("Sec-Fetch-Dest", "document")
                .header("Cookie", cookies)
                .build();
        return http.send(request, BodyHandlers.ofByteArray());
    }
}
