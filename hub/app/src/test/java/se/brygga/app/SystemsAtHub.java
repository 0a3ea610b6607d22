package se.brygga.app;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import se.brygga.app.security.Minted;

/** Connected systems that send to a running hub and read from it, and a look into its record. */
final class SystemsAtHub implements AutoCloseable {

    private static final Minted MINTED = new Minted();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final RunningHub hub;
    private final Path home;

    SystemsAtHub(Path home) throws IOException {
        this.home = home;
        this.hub = RunningHub.trusting(MINTED, home);
    }

    /** Returns what a system sends in a sample of its connector. */
    static String sample(String system, String name) throws IOException {
        return Files.readString(Path.of(System.getProperty("brygga.root"))
                .resolve(Path.of("connectors", system, "samples", name, "input.json")));
    }

    HttpResponse<String> get(String system, String path) throws Exception {
        return CLIENT.send(request(system, path).build(), BodyHandlers.ofString());
    }

    /** Lets somebody with a token of these claims read. */
    HttpResponse<String> getAs(JWTClaimsSet.Builder claims, String path) throws Exception {
        return CLIENT.send(request(claims, path).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> transacts(String system, String bundle) throws Exception {
        return posts(request(system, "/fhir").header("Content-Type", "application/fhir+json"), bundle);
    }

    HttpResponse<String> sendsJson(String system, String json) throws Exception {
        return posts(request(system, "/intake/" + system).header("Content-Type", "application/json"), json);
    }

    private static HttpResponse<String> posts(HttpRequest.Builder request, String body) throws Exception {
        return CLIENT.send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String system, String path) {
        return request(Minted.system(system), path);
    }

    private HttpRequest.Builder request(JWTClaimsSet.Builder claims, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + path))
                .header("Authorization", "Bearer " + MINTED.sign(claims));
    }

    /** Returns the first column of what a query finds, once it finds something. */
    Set<String> eventually(String query) throws Exception {
        return eventually(query, rows -> !rows.isEmpty());
    }

    /** Returns the first column of what a query finds, once that is what is waited for, or in the end as it is. */
    Set<String> eventually(String query, Predicate<Set<String>> enough) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        Set<String> rows = rows(query);
        while (!enough.test(rows) && Instant.now().isBefore(end)) {
            Thread.sleep(100);
            rows = rows(query);
        }
        return rows;
    }

    Set<String> rows(String query) throws SQLException {
        Set<String> rows = new TreeSet<>();
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("record/brygga.db"));
                var statement = database.createStatement();
                var found = statement.executeQuery(query)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    @Override
    public void close() {
        hub.close();
    }
}
