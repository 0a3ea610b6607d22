package se.brygga.simulators.issuer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.brygga.simulators.identity.Persona;

/** Asks the hub for a card when a patient is opened, as a record system does (CDS Hooks 2.0, hook patient-view). */
@RestController
class EhrCards {

    /** The users of this record system that it asks for are the hospital's. */
    static final String PROVIDER = "SE2329990010-V1";

    private static final String HSA = "urn:oid:1.2.752.29.4.19";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int LIFE_SECONDS = 240;
    private static final int OK = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Registration registration;

    EhrCards(Registration registration) {
        this.registration = registration;
    }

    /** Returns the keys with which calls are signed. */
    @GetMapping("/ehr/keys")
    Map<String, Object> keys() {
        return registration
                .keys()
                .publicKey(Issuer.VIEW)
                .map(set -> set.toJSONObject())
                .orElse(Map.of("keys", List.of()));
    }

    /** Returns what the hub's card says; empty if it has none, or does not answer. */
    Optional<String> ask(Persona persona, String patient) {
        URI service = registration.hub().resolve("/cds-services/samlad-vy");
        try {
            var request = HttpRequest.newBuilder(service)
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token(service))
                    .header("Content-Type", "application/json")
                    .header("Accept-Language", "en")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(call(persona, patient))))
                    .build();
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                return Optional.of("none, the hub answers with HTTP " + answer.statusCode());
            }
            JsonNode card = JSON.readTree(answer.body()).path("cards").path(0);
            return Optional.of(card.path("summary").asText()).filter(text -> !text.isEmpty());
        } catch (IOException | ParseException | JOSEException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private String token(URI service) throws IOException, ParseException, JOSEException {
        ECKey key = ECKey.parse(Files.readString(registration.keys().file(Issuer.VIEW)));
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(registration.cardsIssuer())
                .audience(service.toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(LIFE_SECONDS)))
                .jwtID(UUID.randomUUID().toString());
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES384).keyID(key.getKeyID()).type(JOSEObjectType.JWT);
        var token = new SignedJWT(header.build(), claims.build());
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private static Map<String, Object> call(Persona persona, String patient) {
        return Map.of(
                "hook",
                "patient-view",
                "hookInstance",
                UUID.randomUUID().toString(),
                "context",
                Map.of("userId", "PractitionerRole/" + persona.key(), "patientId", patient),
                "prefetch",
                Map.of("patient", EhrLaunch.resource(patient), "user", user(persona)));
    }

    /** Returns the FHIR PractitionerRole of a user. */
    static Map<String, Object> user(Persona persona) {
        return Map.of(
                "resourceType",
                "PractitionerRole",
                "id",
                persona.key(),
                "practitioner",
                Map.of("identifier", Map.of("system", HSA, "value", persona.hsaId())),
                "organization",
                Map.of(
                        "identifier",
                        Map.of("system", HSA, "value", persona.claims().get("healthCareUnitHsaId"))));
    }
}
