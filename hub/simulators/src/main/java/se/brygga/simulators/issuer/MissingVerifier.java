package se.brygga.simulators.issuer;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Answers {@code invalid_grant} to a public client that redeems a code without its verifier (RFC 7636, 4.6); Spring would see
 * no client at all.
 */
final class MissingVerifier implements AuthenticationConverter {

    @Override
    public Authentication convert(HttpServletRequest request) {
        boolean redeems =
                "authorization_code".equals(request.getParameter("grant_type")) && request.getParameter("code") != null;
        String verifier = request.getParameter("code_verifier");
        if (redeems && (verifier == null || verifier.isBlank()) && request.getParameter("client_assertion") == null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
        return null;
    }
}
