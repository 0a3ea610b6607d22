package se.brygga.app.view.session;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.web.util.UriComponentsBuilder;

/** A record system that launches the view, good or bad, on a port of its own; it counts what is asked of it. */
final class EhrInMemory implements AutoCloseable {

    static final String CLIENT = "brygga-view";

    private static final String PATIENT = """
            {"resourceType":"Patient","id":"p1","birthDate":"1912-12-12","name":[{"family":"Tolvansson","given":["Tolvan"]}],
            "identifier":[{"system":"http://electronichealth.se/identifier/personnummer","value":"191212121212"}]}""";

    private static final String PRACTITIONER = """
            {"resourceType":"Practitioner","id":"u1",
            "identifier":[{"system":"urn:oid:1.2.752.29.4.19","value":"SE2120009994-A1"}]}""";

    final List<String> asked = new CopyOnWriteArrayList<>();
    /** What the token endpoint says beside the tokens; tests change it. */
    final Map<String, Object> context = new ConcurrentHashMap<>(Map.of("patient", "p1"));
    /** What the ID token says of the reader. */
    final Map<String, Object> claims = new ConcurrentHashMap<>();

    volatile String patient = PATIENT;
    volatile String methods = "S256";
    /** What happens before it answers anything. */
    volatile Runnable before = () -> {};

    private final HttpServer server;
    private final ExecutorService many = Executors.newCachedThreadPool();
    private final RSAKey key;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    EhrInMemory() {
        try {
            key = new RSAKeyGenerator(2048).keyID("ehr").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (com.nimbusds.jose.JOSEException | IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(many);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Is as it was when it began: a nurse of the municipality has a patient open. */
    void begin() {
        asked.clear();
        context.clear();
        context.put("patient", "p1");
        claims.clear();
        claims.putAll(Map.of(
                "employeeHsaId", "SE2120009994-A1",
                "commissionHsaId", "SE2120009994-B1",
                "commissionPurpose", "Vård och behandling",
                "healthCareProviderHsaId", "SE2120009994-V1",
                "healthCareUnitHsaId", "SE2120009994-K01",
                "acr", "http://id.sambi.se/loa/loa3"));
        patient = PATIENT;
        methods = "S256";
    }

    String iss() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/fhir";
    }

    /** Settings that let a hub be opened from here; writes the view's key into the folder. */
    Map<String, String> settings(Path folder) throws Exception {
        Path file = folder.resolve("view-key.json");
        Files.writeString(
                file, new ECKeyGenerator(Curve.P_384).keyID("view").generate().toJSONString());
        return new HashMap<>(Map.of(
                "brygga.view.application",
                "view",
                "brygga.view.hosts[0].id",
                "north",
                "brygga.view.hosts[0].providers[0]",
                "SE2120009994-V1",
                "brygga.view.hosts[0].iss",
                iss(),
                "brygga.view.hosts[0].client-id",
                CLIENT,
                "brygga.view.hosts[0].key-file",
                file.toString()));
    }

    /** Logs the reader in, as the browser that follows this address would see it; returns the code. */
    String authorize(String address) {
        Map<String, String> query = UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .toSingleValueMap();
        Map<String, String> decoded = new HashMap<>();
        query.forEach((name, value) -> decoded.put(name, URLDecoder.decode(value, StandardCharsets.UTF_8)));
        String code = Secret.fresh();
        codes.put(code, decoded);
        return code;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        before.run();
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String body =
                switch (path) {
                    case "/fhir/.well-known/smart-configuration" -> """
                            {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token",
                            "jwks_uri":"%1$s/keys","code_challenge_methods_supported":["%2$s"]}""".formatted(iss(), methods);
                    case "/fhir/keys" -> new JWKSet(key).toPublicJWKSet().toString();
                    case "/fhir/token" -> token(form);
                    case "/fhir/Patient/p1" -> patient;
                    case "/fhir/Practitioner/u1" -> PRACTITIONER;
                    default -> null;
                };
        byte[] bytes = String.valueOf(body).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(body == null ? 400 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String token(String form) {
        Map<String, String> fields = UriComponentsBuilder.fromUriString("?" + form)
                .build()
                .getQueryParams()
                .toSingleValueMap();
        Map<String, String> begun = codes.remove(fields.getOrDefault("code", ""));
        boolean proven = begun != null
                && Secret.hash(fields.getOrDefault("code_verifier", "")).equals(begun.get("code_challenge"))
                && fields.containsKey("client_assertion");
        if (!proven) {
            return null;
        }
        StringBuilder more = new StringBuilder();
        context.forEach((name, value) -> more.append(",\"" + name + "\":")
                .append(value instanceof String text ? '"' + text + '"' : value.toString()));
        return "{\"access_token\":\"a\",\"token_type\":\"bearer\",\"id_token\":\"" + idToken(begun) + "\"" + more + "}";
    }

    private String idToken(Map<String, String> begun) {
        Instant now = Instant.now();
        var said = new JWTClaimsSet.Builder()
                .issuer(iss())
                .subject("somebody")
                .audience(begun.get("client_id"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", begun.get("nonce"));
        claims.forEach(said::claim);
        return sign(JWSAlgorithm.RS256, said.build());
    }

    /** Signs anything with the record system's key. */
    String sign(JWSAlgorithm algorithm, JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(algorithm).keyID("ehr").type(JOSEObjectType.JWT);
            var token = new SignedJWT(header.build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        many.shutdownNow();
    }
}
