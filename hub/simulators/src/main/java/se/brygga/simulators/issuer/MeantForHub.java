package se.brygga.simulators.issuer;

import java.util.function.Consumer;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;

/**
 * An application says in {@code aud} which FHIR server it means, so that no other server can fetch a token for itself through it (<a
 * href="https://hl7.org/fhir/smart-app-launch/app-launch.html">SMART 2.2, app launch</a>).
 */
record MeantForHub(Registration registration) implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {

    @Override
    public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        boolean view = context.getRegisteredClient().getClientId().equals(Issuer.VIEW);
        String audience = view ? registration.fhirBase() : registration.audience();
        // A login without any data is for no FHIR server. Twice the same parameter is an array here, and no answer to
        // the question.
        boolean reads = request.getScopes().stream().anyMatch(scope -> scope.contains("/"));
        if (reads && !audience.equals(request.getAdditionalParameters().get("aud"))) {
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                    new OAuth2Error(
                            OAuth2ErrorCodes.INVALID_REQUEST, "aud is not the FHIR server of this issuer", null),
                    request);
        }
    }
}
