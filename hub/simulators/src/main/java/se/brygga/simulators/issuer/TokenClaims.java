package se.brygga.simulators.issuer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import se.brygga.simulators.identity.Persona;

/** Makes an access token one for the hub: its audience, its type, and the person's commission (RFC 9068; security.md 2.4). */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final Registration registration;
    private final EhrLaunch.Open launches;

    TokenClaims(Registration registration, EhrLaunch.Open launches) {
        this.registration = registration;
        this.launches = launches;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        Optional<Persona> persona = Persona.of(context.getPrincipal().getName());
        persona.ifPresent(who -> context.getClaims().subject(who.hsaId()).claims(all -> all.putAll(who.claims())));
        if (context.getAuthorizedScopes().contains(EhrFhir.USER)) {
            persona.ifPresent(who -> context.getClaims().claim(EhrFhir.USER, EhrFhir.address(registration, who)));
        }
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            boolean view = context.getRegisteredClient().getClientId().equals(Issuer.VIEW);
            context.getJwsHeader().type("at+jwt");
            context.getClaims()
                    .id(UUID.randomUUID().toString())
                    .audience(List.of(view ? registration.fhirBase() : registration.audience()))
                    .claim("client_id", context.getRegisteredClient().getClientId())
                    .claim("scope", String.join(" ", context.getAuthorizedScopes()))
                    .claims(all -> launch(context).map(LaunchAnswer::claims).ifPresent(all::putAll));
        }
    }

    private Optional<EhrLaunch> launch(JwtEncodingContext context) {
        OAuth2Authorization authorization = context.getAuthorization();
        OAuth2AuthorizationRequest request =
                authorization == null ? null : authorization.getAttribute(OAuth2AuthorizationRequest.class.getName());
        return request == null
                ? Optional.empty()
                : launches.find(request.getAdditionalParameters().get("launch"));
    }
}
