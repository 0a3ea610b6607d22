package se.brygga.app.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile bodies at the base, from a reader (security.md 6, parsers). */
class ParserCasesTest {

    private static final FhirHouse HOUSE = new FhirHouse();
    private static final String XML = "<Bundle xmlns=\"http://hl7.org/fhir\">%s<type value=\"batch\"/></Bundle>";

    @AfterAll
    static void close() throws Exception {
        HOUSE.close();
    }

    @Test
    void case061ExternalEntitiesAreRefusedAndNothingIsFetched() throws IOException {
        try (ServerSocket canary = new ServerSocket(0)) {
            canary.setSoTimeout(200);
            String url = "http://127.0.0.1:" + canary.getLocalPort() + "/x";
            for (String doctype : new String[] {
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + url + "\">]>",
                "<!DOCTYPE a [<!ENTITY % x SYSTEM \"" + url + "\"> %x;]>",
                "<!DOCTYPE a SYSTEM \"" + url + "\">"
            }) {
                assertThat(xml(doctype + XML.formatted("<id value=\"&x;\"/>"))).isEqualTo(400);
            }
            assertThat(xml(XML.formatted(
                            "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + url + "\"/>")))
                    .isEqualTo(400);
            org.assertj.core.api.Assertions.assertThatThrownBy(canary::accept)
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void case062EntityBombsAreRefusedAtOnce() {
        String bomb = "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";
        xml(bomb);
        Instant start = Instant.now();
        assertThat(xml(bomb + XML.formatted("<id value=\"&c;\"/>"))).isEqualTo(400);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void case063DeepOrLargeXmlIsRefused() {
        assertThat(xml(XML.formatted("<entry>".repeat(3_000) + "</entry>".repeat(3_000))))
                .isEqualTo(400);
        assertThat(xml("<Bundle xmlns=\"http://hl7.org/fhir\" " + attributes(4_000) + "/>"))
                .isEqualTo(400);
        assertThat(xml(XML.formatted("<id value=\"" + "x".repeat(100_000) + "\"/>")))
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"type\":\"batch\"}",
                "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"total\":1e999999}",
                "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"total\":NaN}",
                "{\"resourceType\":\"Bundle\",\"type\":\"ba\\u0000tch\"}",
                "{\"resourceType\":\"Bundle\",\"type\":\"\\ud800\"}",
                "{\"resourceType\":\"Bundle\",\"type\":{\"value\":\"batch\"}}",
                "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"id\":null}",
                "{\"resourceType\":\"Banana\"}",
                "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":{}}",
                "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[{\"request\":{}}]}",
                "{",
                "[]",
                "x",
                "null",
                ""
            })
    void case064And065MalformedJsonIsRefusedWithAnOutcome(String body) {
        var answer = HOUSE.post("", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("OperationOutcome").doesNotContain("Banana");
    }

    @Test
    void case064And065DeepJsonAndOddCharsetsAreRefused() {
        assertThat(HOUSE.post("", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000))
                        .statusCode())
                .isEqualTo(400);
        assertThat(HOUSE.post("", "{\"resourceType\":\"Bundle\",\"id\":\"" + "x".repeat(60_000) + "\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(HOUSE.post("", "\uFEFF\u0000{\u0000").statusCode()).isEqualTo(400);
    }

    @Test
    void case066CompressedBodiesAreRefused() {
        assertThat(HOUSE.send("POST", "", "x", "Content-Encoding", "gzip", "Content-Type", "application/fhir+json")
                        .statusCode())
                .isEqualTo(415);
        assertThat(HOUSE.send("POST", "/Encounter/_search", "patient=p1", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(415);
        assertThat(HOUSE.form("/Encounter/_search", "patient=p1&status=" + "x".repeat(70_000))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void case046AmbiguousLengthsAreRefusedByTheConnector() throws IOException {
        for (String lengths : new String[] {
            "Content-Length: 2\r\nContent-Length: 3", "Content-Length: 2\r\nTransfer-Encoding: chunked, identity"
        }) {
            assertThat(raw("POST /fhir HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + lengths + "\r\n\r\n{}"))
                    .containsPattern("^HTTP/1.1 (400|501)");
        }
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", HOUSE.port())) {
            socket.setSoTimeout(5_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            var answer = new ByteArrayOutputStream();
            in.transferTo(answer);
            return answer.toString(StandardCharsets.US_ASCII);
        }
    }

    private static String attributes(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("a").append(i).append("=\"\" ");
        }
        return text.toString();
    }

    private static int xml(String body) {
        return HOUSE.send("POST", "", body, "Content-Type", "application/fhir+xml")
                .statusCode();
    }
}
