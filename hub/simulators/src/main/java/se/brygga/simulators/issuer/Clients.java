package se.brygga.simulators.issuer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Who may ask for tokens, and for which (security.md 2.1 and 2.3). */
final class Clients {

    /** Where an application gets the code: any port of the loopback interface (RFC 8252, 7.3). */
    static final String REDIRECT = "http://127.0.0.1/callback";

    private static final Duration CODE_LIFE = Duration.ofSeconds(60);
    private static final Duration SYSTEM_TOKEN_LIFE = Duration.ofSeconds(300);
    private static final Duration TOKEN_LIFE = Duration.ofHours(1);
    private static final Duration REFRESH_LIFE = Duration.ofHours(8);

    private Clients() {}

    static RegisteredClientRepository of(Registration registration) {
        List<RegisteredClient> clients = new ArrayList<>();
        Issuer.APPLICATIONS.forEach(id -> clients.add(application(id, registration)));
        clients.add(view(registration));
        registration.keys().clients().stream()
                .filter(id -> !Issuer.APPLICATIONS.contains(id) && !id.equals(Issuer.VIEW))
                .forEach(id -> clients.add(system(id)));
        return new InMemoryRegisteredClientRepository(clients);
    }

    /** A custodian's own system: a token for five minutes, and never one to refresh it with. */
    private static RegisteredClient system(String id) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope("system/*.cruds")
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(SYSTEM_TOKEN_LIFE)
                        .build())
                .build();
    }

    /** The view, launched by the record system: a key, a code for a minute, and no token to refresh with. */
    private static RegisteredClient view(Registration registration) {
        return RegisteredClient.withId(Issuer.VIEW)
                .clientId(Issuer.VIEW)
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(registration.viewRedirect())
                .scopes(all -> all.addAll(List.of("launch", "openid", "fhirUser", "patient/Patient.rs")))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(CODE_LIFE)
                        .accessTokenTimeToLive(SYSTEM_TOKEN_LIFE)
                        .idTokenSignatureAlgorithm(SignatureAlgorithm.RS256)
                        .build())
                .build();
    }

    /** What people log in with: without a key it gets no refresh token. */
    private static RegisteredClient application(String id, Registration registration) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(REDIRECT)
                .redirectUri(registration.viewRedirect())
                .scope("openid")
                .scope("user/*.rs")
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(CODE_LIFE)
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .refreshTokenTimeToLive(REFRESH_LIFE)
                        .reuseRefreshTokens(false)
                        .idTokenSignatureAlgorithm(SignatureAlgorithm.RS256)
                        .build())
                .build();
    }
}
