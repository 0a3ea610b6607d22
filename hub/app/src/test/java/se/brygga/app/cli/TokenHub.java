package se.brygga.app.cli;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An issuer and a hub's door at one address: gives one token, and takes no other. */
final class TokenHub implements AutoCloseable {

    static final String TOKEN = "e30.good.token";

    final List<String> asked = new ArrayList<>();
    final List<String> posted = new ArrayList<>();
    int refusal;

    private final HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);

    TokenHub() throws IOException {
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> reply(exchange, 200, "{\"token_endpoint\":\"" + url() + "/token\"}"));
        server.createContext("/token", this::token);
        server.createContext("/intake/south-care", this::door);
        server.createContext("/fhir", this::door);
        server.start();
    }

    /** Writes a private key as the command takes it. */
    static Path key(Path file) throws Exception {
        JWK key = new ECKeyGenerator(Curve.P_384).keyID("k1").generate();
        return Files.writeString(file, key.toJSONString());
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    String port() {
        return String.valueOf(server.getAddress().getPort());
    }

    private void token(HttpExchange exchange) throws IOException {
        asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (refusal == 0) {
            reply(exchange, 200, "{\"access_token\":\"" + TOKEN + "\",\"token_type\":\"Bearer\"}");
        } else {
            reply(exchange, refusal, "{\"error\":\"" + (refusal == 401 ? "invalid_client" : "invalid_scope") + "\"}");
        }
    }

    private void door(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String shown = exchange.getRequestHeaders().getFirst("Authorization");
        int status = shown == null || shown.endsWith("old") ? 401 : shown.equals("Bearer " + TOKEN) ? 202 : 403;
        posted.add(
                exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Content-Type") + " " + status);
        reply(exchange, status, "{}");
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
