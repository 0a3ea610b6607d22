package se.brygga.simulators.issuer;

import java.util.function.Consumer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;

/** The view logs in for a launch that its record system has begun, and for who began it. */
record KnownLaunch(EhrLaunch.Open launches) implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {

    @Override
    public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        if (!context.getRegisteredClient().getClientId().equals(Issuer.VIEW)) {
            return;
        }
        var launch = launches.find(request.getAdditionalParameters().get("launch"));
        if (launch.isEmpty() || !isOf(launch.get(), (Authentication) request.getPrincipal())) {
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                    new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "launch is none that was begun here", null),
                    request);
        }
    }

    private static boolean isOf(EhrLaunch launch, Authentication user) {
        return !user.isAuthenticated()
                || user.getName().equals("anonymousUser")
                || launch.persona().key().equals(user.getName());
    }
}
