package se.brygga.app.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.app.fhir.request.PersonNumbers;

/** Bodies, values and lines that a program could take for something else (security.md 6). */
class InputCasesTest {

    private static final FhirHouse HOUSE = new FhirHouse();
    private static final Duration SOON = Duration.ofSeconds(5);

    static {
        Samples.fill(HOUSE.record);
    }

    @AfterAll
    static void close() throws Exception {
        HOUSE.close();
    }

    @Test
    void case067FormWithAFileIsNotTaken() {
        String body =
                "--x\r\nContent-Disposition: form-data; name=\"identifier\"; filename=\"../../etc/passwd\"\r\n\r\na\r\n--x--\r\n";
        var answer = HOUSE.send("POST", "/Patient/_search", body, "Content-Type", "multipart/form-data; boundary=x");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).doesNotContain("passwd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1912121212", "-", "(a+)+$", "19121212-", "%2C", "2026-01-01T", ".", "a.b/"})
    void case071LongRepetitionsAreAnsweredSoon(String part) {
        String value = part.repeat(2_000 / part.length());
        for (String path : List.of(
                "/Encounter?patient=p1&date=",
                "/Encounter?patient=p1&status=",
                "/Encounter?patient=",
                "/Encounter?patient=p1&_elements=",
                "/Encounter?patient=p1&_sort=",
                "/Encounter/",
                "/Encounter?_format=")) {
            Assertions.assertTimeoutPreemptively(
                    SOON, () -> HOUSE.get(path + value.replace("(", "%28").replace("$", "%24")), path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1912", "191212121", "19 ", "-1912-", "191212-"})
    void case071NumbersAreLookedForInLongTextsAtOnce(String part) {
        String text = part.repeat(64 * 1024 / part.length());

        Assertions.assertTimeoutPreemptively(SOON, () -> PersonNumbers.in(text) && PersonNumbers.hidden(text) == null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-00-00", "2026-02-30", "2026-13-01", "99999-01-01", "2026-01-01T25:00:00Z", "now"})
    void case073DatesThatAreNoneAreRefused(String date) {
        assertThat(HOUSE.get("/Encounter?patient=p1&date=" + date).statusCode()).isEqualTo(400);
    }

    @Test
    void case073FarAndZonelessDatesAreTaken() {
        assertThat(HOUSE.search("/Encounter?patient=p1&date=0000").getTotal()).isZero();
        assertThat(HOUSE.search("/Encounter?patient=p1&date=le9999-12-31").getTotal())
                .isEqualTo(3);
        assertThat(HOUSE.search("/Encounter?patient=p1&date=ge9999-12-31").getTotal())
                .isEqualTo(1);
        assertThat(HOUSE.search("/Encounter?patient=p1&date=ge2026-03-02T00:30:00")
                        .getTotal())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-java-serialized-object",
                "application/x-yaml",
                "text/yaml",
                "application/x-hessian",
                "application/xstream+xml"
            })
    void case074ObjectsAreNotMadeOfWhatIsSent(String type) {
        String body =
                "{\"@class\":\"javax.script.ScriptEngineManager\",\"resourceType\":\"Bundle\",\"type\":\"batch\"}";

        assertThat(HOUSE.send("POST", "/Patient/_search", body, "Content-Type", type)
                        .statusCode())
                .isEqualTo(415);
        assertThat(HOUSE.send("POST", "", body, "Content-Type", type).statusCode())
                .isEqualTo(415);
    }

    @Test
    void case076ExpressionsInTextsStayTexts() {
        String evil = "${jndi:ldap://127.0.0.1/x} {{env:PATH}} __${7*7}__ #{T(java.lang.Runtime)}";
        Encounter visit = Samples.visit("evil", EncounterStatus.PLANNED, "2027-01-01", null);
        visit.addReasonCode().setText(evil);
        HOUSE.record.keep("p9", visit);

        assertThat(HOUSE.get("/Encounter/evil").body()).contains(evil);
    }

    @Test
    void case077LineEndsMakeNoHeadersAndNoLinesOfTheLog() throws IOException {
        String split = "%0d%0aSet-Cookie:%20a=b%0d%0a%0d%0a";
        for (String path : List.of("/Encounter?patient=p1&status=" + split, "/Encounter?patient=" + split)) {
            assertThat(HOUSE.get(path).headers().map()).doesNotContainKey("set-cookie");
        }
        assertThat(
                        raw(
                                "GET /fhir/Encounter/e1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Request-Id: a\n Set-Cookie: a=b\r\n\r\n"))
                .doesNotContainIgnoringCase("\nset-cookie");
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", HOUSE.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
