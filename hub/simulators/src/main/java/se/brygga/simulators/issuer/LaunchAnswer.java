package se.brygga.simulators.issuer;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;

/**
 * Tells the view beside its token what the record system has open (<a
 * href="https://hl7.org/fhir/smart-app-launch/scopes-and-launch-context.html">SMART 2.2, launch context</a>).
 */
final class LaunchAnswer implements Consumer<OAuth2AccessTokenAuthenticationContext> {

    static final String PATIENT = "patient";
    static final String BANNER = "need_patient_banner";
    static final String MORE = "appContext";

    @Override
    public void accept(OAuth2AccessTokenAuthenticationContext context) {
        OAuth2AccessTokenAuthenticationToken granted = context.getAuthentication();
        Map<String, Object> all = new HashMap<>(granted.getAdditionalParameters());
        try {
            var claims =
                    SignedJWT.parse(granted.getAccessToken().getTokenValue()).getJWTClaimsSet();
            for (String name : List.of(PATIENT, BANNER, MORE)) {
                if (claims.getClaim(name) != null) {
                    all.put(name, claims.getClaim(name));
                }
            }
        } catch (ParseException e) {
            throw new IllegalStateException("The issuer's own token is none", e);
        }
        context.getAccessTokenResponse().additionalParameters(all);
    }

    /** Returns the claims by which a token carries what is open. */
    static Map<String, Object> claims(EhrLaunch launch) {
        Map<String, Object> claims = new HashMap<>();
        if (!launch.patient().isEmpty()) {
            claims.put(PATIENT, launch.patient());
        }
        claims.put(BANNER, !launch.framed());
        if (!launch.section().isEmpty()) {
            claims.put(MORE, "{\"section\":\"" + launch.section() + "\"}");
        }
        return claims;
    }
}
