package se.brygga.simulators.issuer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import se.brygga.simulators.identity.Persona;

/** Makes an access token one for the hub: its audience, its type, and the person's commission (RFC 9068; security.md 2.4). */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final String audience;

    TokenClaims(String audience) {
        this.audience = audience;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        Optional<Persona> persona = Persona.of(context.getPrincipal().getName());
        persona.ifPresent(who -> context.getClaims().subject(who.hsaId()));
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getJwsHeader().type("at+jwt");
            context.getClaims()
                    .id(UUID.randomUUID().toString())
                    .audience(List.of(audience))
                    .claim("client_id", context.getRegisteredClient().getClientId())
                    .claim("scope", String.join(" ", context.getAuthorizedScopes()))
                    .claims(all -> persona.ifPresent(who -> all.putAll(who.claims())));
        }
    }
}
