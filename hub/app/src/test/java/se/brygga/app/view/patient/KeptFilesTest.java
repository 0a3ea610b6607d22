package se.brygga.app.view.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.brygga.app.security.SecuredHub;
import se.brygga.app.view.plan.PlanParts;
import se.brygga.app.view.session.OpenedView;
import se.brygga.app.view.session.Readers;
import se.brygga.app.view.session.SessionParts;
import se.brygga.app.view.words.PageFile;

/** What a browser may keep, for how long, and how it is packed (RFC 9111, RFC 8246); pages themselves are never kept. */
class KeptFilesTest {

    private static final Map<String, String> PACKED = Map.of(
            "spring.thymeleaf.check-template-location", "false",
            "server.compression.enabled", "true",
            "server.compression.mime-types", "text/html,text/css,text/javascript,image/svg+xml");

    private SecuredHub hub;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        hub = new SecuredHub(
                folder,
                PACKED,
                SessionParts.with(PlanParts.with(ViewHouse.Parts.class, PatientController.class, PageRefusals.class)));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private OpenedView open(String person) {
        return OpenedView.open(hub.context, Readers.nurse(person), person);
    }

    @ParameterizedTest
    @EnumSource
    void anAddressThatTellsTheContentIsKeptForEver(PageFile file) {
        HttpResponse<String> answer = OpenedView.send(hub.request(file.address()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("max-age=31536000, immutable");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(file.type() + ";charset=UTF-8");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.body()).isEqualTo(new String(file.content(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void underAnotherAddressItIsKeptForAnHour(PageFile file) {
        String bare = file.address().replaceAll("\\?.*", "");
        for (String address : List.of(bare, bare + "?v=0123456789abcdef")) {
            HttpResponse<String> answer = OpenedView.send(hub.request(address));
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("max-age=3600");
        }
    }

    @ParameterizedTest
    @EnumSource
    void itIsPackedForWhoTakesIt(PageFile file) throws Exception {
        HttpResponse<byte[]> answer = bytes(hub.request(file.address()).header("Accept-Encoding", "gzip, br"));

        assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Accept-Encoding");
        assertThat(answer.body().length).isLessThan(file.content().length * 2 / 3);
        assertThat(unpacked(answer.body())).isEqualTo(file.content());
        assertThat(bytes(hub.request(file.address()).header("Accept-Encoding", "gzip;q=0"))
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void aPageNamesItsFilesByTheirContent() {
        String page = open("rich").get("").body();

        for (PageFile file : PageFile.values()) {
            assertThat(page).contains('"' + file.address() + '"');
        }
    }

    @Test
    void aPageIsPackedAndNeverKept() throws Exception {
        OpenedView view = open("crowd");
        HttpResponse<byte[]> page = bytes(view.request("").header("Accept-Encoding", "gzip"));

        assertThat(page.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.body().length).isLessThan(20_000);
        assertThat(new String(unpacked(page.body()), StandardCharsets.UTF_8)).endsWith("</html>\n");
        assertThat(view.get("").headers().firstValue("Content-Encoding")).isEmpty();
    }

    /** ADR 0027: whoever could make a browser ask for FHIR could choose what stands beside the data. */
    @Test
    void nothingButPagesIsPacked() throws IOException {
        String settings = Files.readString(Path.of(System.getProperty("brygga.root"), "config/application.yml"));

        assertThat(settings).contains("mime-types: [text/html, text/css, text/javascript, image/svg+xml]");
    }

    private static HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (var unpacking = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return unpacking.readAllBytes();
        }
    }
}
