package se.brygga.simulators.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import se.brygga.simulators.identity.Persona;

/**
 * The FHIR side of the demo's record system: what it says about itself (<a
 * href="https://hl7.org/fhir/smart-app-launch/conformance.html">SMART 2.2, conformance</a>), and the patient in context.
 */
@RestController
class EhrFhir {

    /** The claim, and the scope, that tell where the user is (SMART 2.2, scopes for requesting identity data). */
    static final String USER = "fhirUser";

    private static final String BEARER = "Bearer ";

    private final Registration registration;
    private final DefaultJWTProcessor<SecurityContext> tokens = new DefaultJWTProcessor<>();

    EhrFhir(Registration registration, JWKSource<SecurityContext> keys) {
        this.registration = registration;
        tokens.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        tokens.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
    }

    /** Returns the discovery document, as JSON whatever is accepted. */
    @GetMapping(Registration.FHIR + "/.well-known/smart-configuration")
    ResponseEntity<Map<String, Object>> configuration() {
        String issuer = registration.issuer().toString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Access-Control-Allow-Origin", "*")
                .body(Map.of(
                        "issuer", issuer,
                        "jwks_uri", issuer + "/oauth2/jwks",
                        "authorization_endpoint", issuer + "/oauth2/authorize",
                        "token_endpoint", registration.tokenEndpoint(),
                        "grant_types_supported", List.of("authorization_code"),
                        "scopes_supported", List.of("launch", "openid", "fhirUser", "patient/Patient.rs"),
                        "code_challenge_methods_supported", List.of("S256"),
                        "token_endpoint_auth_methods_supported", List.of("private_key_jwt"),
                        "token_endpoint_auth_signing_alg_values_supported", List.of("ES384", "RS384"),
                        "capabilities",
                                List.of(
                                        "launch-ehr",
                                        "client-confidential-asymmetric",
                                        "sso-openid-connect",
                                        "context-ehr-patient",
                                        "context-banner",
                                        "permission-v2",
                                        "permission-patient")));
    }

    /** Returns the patient whom the token is for, and no other. */
    @GetMapping(path = Registration.FHIR + "/Patient/{id}", produces = "application/fhir+json")
    ResponseEntity<Map<String, Object>> patient(
            @PathVariable String id, @RequestHeader(name = "Authorization", required = false) String authorization) {
        Optional<JWTClaimsSet> token = token(authorization);
        if (token.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .header("WWW-Authenticate", "Bearer")
                    .build();
        }
        return covers(token.get(), id)
                ? EhrLaunch.person(id)
                        .map(person -> ResponseEntity.ok(EhrLaunch.resource(id)))
                        .orElse(ResponseEntity.notFound().build())
                : ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }

    /** Returns the user whom the token is of, and no other. */
    @GetMapping(path = Registration.FHIR + "/PractitionerRole/{key}", produces = "application/fhir+json")
    ResponseEntity<Map<String, Object>> user(
            @PathVariable String key, @RequestHeader(name = "Authorization", required = false) String authorization) {
        Optional<Persona> persona = Persona.of(key);
        boolean own = persona.isPresent()
                && token(authorization)
                        .map(token -> address(registration, persona.get()).equals(token.getClaim(USER)))
                        .orElse(false);
        return own
                ? ResponseEntity.ok(EhrCards.user(persona.get()))
                : ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }

    /** Returns where a user is. */
    static String address(Registration registration, Persona persona) {
        return registration.fhirBase() + "/PractitionerRole/" + persona.key();
    }

    private Optional<JWTClaimsSet> token(String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return Optional.empty();
        }
        try {
            return Optional.of(tokens.process(authorization.substring(BEARER.length()), null));
        } catch (ParseException | BadJOSEException | JOSEException e) {
            return Optional.empty();
        }
    }

    private boolean covers(JWTClaimsSet token, String patient) {
        return patient.equals(token.getClaim(LaunchAnswer.PATIENT))
                && String.valueOf(token.getClaim("scope")).contains("patient/Patient.rs")
                && token.getAudience().contains(registration.fhirBase());
    }
}
