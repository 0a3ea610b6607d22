package se.brygga.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a browser would remember, send of itself or give away (security.md 6: 19, 20, 21, 87, 88). */
class BrowserCasesTest {

    @AutoClose
    private static SecuredHub hub;

    private static String basic;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        hub = new SecuredHub(folder, Map.of());
        String pair = "operator:" + Files.readString(hub.home.resolve(OperatorToken.FILE));
        basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes());
    }

    @Test
    void case019ThereIsNoSessionToFix() {
        for (HttpResponse<String> answer : answers()) {
            assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        }
        var brought = hub.request("/fhir/Patient/1").header("Cookie", "JSESSIONID=0123456789ABCDEF");
        assertThat(SecuredHub.send(brought).statusCode()).isEqualTo(401);
    }

    @Test
    void case020WhatABrowserSendsOfItselfChangesNothing() {
        for (String path : List.of("/access/emergency", "/access/consents", "/registers", "/operator/replay")) {
            var forged = hub.request(path)
                    .header("Authorization", basic)
                    .header("Origin", "https://evil.example")
                    .POST(HttpRequest.BodyPublishers.ofString("{}"));
            assertThat(SecuredHub.send(forged).statusCode()).as(path).isIn(401, 403);
        }
    }

    @Test
    void case021Case087AndCase088AnswersAreNotFramedReferredOrKept() {
        for (HttpResponse<String> answer : answers()) {
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("frame-ancestors 'none'");
            assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        }
    }

    private static List<HttpResponse<String>> answers() {
        return List.of(
                hub.get("/", basic),
                hub.get("/", null),
                hub.get("/nowhere", null),
                hub.bearer("/fhir/Patient/1", hub.minted.sign(Minted.nurse())),
                hub.get("/fhir/Patient/1", null));
    }
}
