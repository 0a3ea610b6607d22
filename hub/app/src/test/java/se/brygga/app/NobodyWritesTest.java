package se.brygga.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.app.fhir.allowed.Allowed;
import se.brygga.app.security.Minted;

/** Who only reads, audits or watches changes nothing, whatever is sent to whichever path (security.md 3.1). */
class NobodyWritesTest {

    private static final List<String> WRITING = List.of("POST", "PUT", "PATCH", "DELETE");
    private static final String SYSTEM = "akerby-homenursing";
    private static final Set<String> KEPT = Set.of("person", "resource", "resource_version", "register_entry");
    private static final Minted MINTED = new Minted();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path home;

    @AutoClose
    private static RunningHub hub;

    @BeforeAll
    static void start() throws IOException {
        hub = RunningHub.trusting(MINTED, home);
    }

    @ParameterizedTest
    @ValueSource(strings = {"READER", "CONSENT_ADMIN", "AUDITOR", "VIEWER", "SYSTEM"})
    void whateverTheyTryNothingIsWritten(String role) throws Exception {
        String token = MINTED.sign(claims(role));
        Map<String, Integer> before = rows();
        Set<String> wrong = new TreeSet<>();
        for (String path : paths()) {
            for (String method : WRITING) {
                int status = status(token, method, path);
                boolean reader = role.equals("READER") && path.startsWith("/fhir/") && path.indexOf('$') < 0;
                boolean refused = reader && !path.endsWith("/_search") ? status == 403 : status >= 400 && status <= 499;
                if (!refused && !judgedElsewhere(role, path)) {
                    wrong.add(method + " " + path + " " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void theyAreLoggedInAllTheSame() throws Exception {
        assertThat(status(MINTED.sign(claims("READER")), "GET", "/fhir/Encounter/x"))
                .isEqualTo(404);
        assertThat(status(MINTED.sign(claims("SYSTEM")), "GET", "/fhir/Encounter/x"))
                .isEqualTo(404);
        assertThat(status(MINTED.sign(claims("VIEWER")), "GET", "/")).isEqualTo(200);
    }

    /** Auditors draw samples, which are notes in their own log. */
    private static boolean judgedElsewhere(String role, String path) {
        return role.equals("AUDITOR") && path.startsWith("/audit/");
    }

    private static JWTClaimsSet.Builder claims(String role) {
        return switch (role) {
            case "SYSTEM" -> Minted.system(SYSTEM).claim("scope", "system/*.rs");
            case "AUDITOR" -> person("audit-review", role);
            case "VIEWER" -> person("operations", role);
            default -> person("shared-view", role);
        };
    }

    private static JWTClaimsSet.Builder person(String application, String role) {
        return Minted.nurse().claim("client_id", application).claim("roles", List.of(role));
    }

    private static Set<String> paths() {
        Set<String> paths = hub.paths();
        paths.addAll(Set.of("/fhir/$process-message", "/intake/" + SYSTEM, "/intake/akerby-homecare", "/registers/x"));
        for (String type : Allowed.types()) {
            paths.addAll(Set.of("/fhir/" + type, "/fhir/" + type + "/x", "/fhir/" + type + "/x/_history/1"));
        }
        assertThat(paths)
                .contains("/registers", "/access/emergency", "/operator/replay")
                .hasSizeGreaterThan(90);
        return paths;
    }

    private static int status(String token, String method, String path) throws IOException, InterruptedException {
        String[] parts = path.split("/");
        boolean typed = parts.length > 2
                && parts[1].equals("fhir")
                && Allowed.find(parts[2]).isPresent();
        String body = "{\"resourceType\":\"" + (typed ? parts[2] : "Consent") + "\"}";
        String form = path.startsWith("/fhir") || path.startsWith("/registers")
                ? "application/fhir+json"
                : "application/json";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", form)
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static Map<String, Integer> rows() throws SQLException {
        Map<String, Integer> rows = new TreeMap<>();
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("record/brygga.db"));
                var statement = database.createStatement()) {
            for (String table : KEPT) {
                try (var count = statement.executeQuery("select count(*) from " + table)) {
                    rows.put(table, count.getInt(1));
                }
            }
        }
        return rows;
    }
}
