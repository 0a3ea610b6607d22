package se.brygga.app.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.DocumentReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attachments are read as Binary, by the decision on their document. */
class BinaryTest {

    private static final FhirHouse HOUSE = new FhirHouse();
    private static final String SCRIPT = "<script>alert('Tolvansson')</script>";

    @BeforeAll
    static void fill() {
        Samples.fill(HOUSE.record);
        HOUSE.record.keep(
                Samples.TOLVAN,
                document("d1", "application/pdf", "%PDF-1.7 letter"),
                document("d2", "text/html", SCRIPT),
                document("d3", "text/html\r\nX-Injected: 1", SCRIPT));
        HOUSE.record.hide(Samples.TOLVAN, document("d4", "application/pdf", "%PDF-1.7 hidden"));
    }

    @AfterAll
    static void close() throws Exception {
        HOUSE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/pdf", "application/octet-stream"})
    void theBytesComeInTheirOwnType(String accept) {
        HttpResponse<String> answer = HOUSE.get("/Binary/d1.1", "Accept", accept);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("%PDF-1.7 letter");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/pdf");
        assertThat(HOUSE.events.last().resource()).isEqualTo("DocumentReference/d1");
    }

    @Test
    void whoAsksForFhirGetsABinary() {
        HttpResponse<String> answer = HOUSE.get("/Binary/d1.1", "Accept", "application/fhir+json");

        Binary binary = FhirHouse.FHIR.newJsonParser().parseResource(Binary.class, answer.body());
        assertThat(binary.getContentType()).isEqualTo("application/pdf");
        assertThat(new String(binary.getData(), StandardCharsets.UTF_8)).isEqualTo("%PDF-1.7 letter");
        assertThat(HOUSE.get("/Binary/d1.1?_format=xml").body()).startsWith("<Binary");
    }

    @ParameterizedTest(name = "Case085 {0}")
    @ValueSource(strings = {"d2.1", "d3.1"})
    void case085WhatABrowserWouldRunIsForStoringOnly(String id) {
        HttpResponse<String> answer = HOUSE.get("/Binary/" + id, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWithIgnoringCase("attachment");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("X-Injected")).isEmpty();
    }

    @Test
    void case030AttachmentOfAHiddenDocumentLooksAbsent() {
        HttpResponse<String> absent = HOUSE.get("/Binary/none.1");

        for (String id : new String[] {"d4.1", "d1.2", "d1.0", "d1", "e1.1", "d1.1.1"}) {
            HttpResponse<String> answer = HOUSE.get("/Binary/" + id);
            assertThat(answer.statusCode()).as(id).isEqualTo(404);
            assertThat(answer.body()).as(id).isEqualTo(absent.body());
        }
        HOUSE.caller = Callings.withScope("s");
        assertThat(HOUSE.get("/Binary/d1.1").statusCode()).isEqualTo(403);
        HOUSE.caller = Callings.nurse();
        assertThat(HOUSE.get("/Binary/d1.1?_format=pdf").statusCode()).isEqualTo(406);
    }

    private static DocumentReference document(String id, String type, String content) {
        var document = new DocumentReference();
        document.setId(id);
        document.addContent().getAttachment().setContentType(type).setData(content.getBytes(StandardCharsets.UTF_8));
        return document;
    }
}
