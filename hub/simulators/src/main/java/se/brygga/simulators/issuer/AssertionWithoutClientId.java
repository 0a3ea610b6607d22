package se.brygga.simulators.issuer;

import com.nimbusds.jwt.JWTParser;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Takes the client from the assertion's subject where the request does not name it again: SMART's backend services leave
 * {@code client_id} out (RFC 7521, 4.2 makes it optional), and Spring wants it.
 */
final class AssertionWithoutClientId implements AuthenticationConverter {

    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    @Override
    public Authentication convert(HttpServletRequest request) {
        String assertion = request.getParameter("client_assertion");
        if (assertion == null
                || request.getParameter("client_id") != null
                || !TYPE.equals(request.getParameter("client_assertion_type"))) {
            return null;
        }
        Map<String, Object> others = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> others.put(name, values.length == 1 ? values[0] : values));
        others.keySet().removeAll(Set.of("client_assertion", "client_assertion_type"));
        return new OAuth2ClientAuthenticationToken(
                subject(assertion), new ClientAuthenticationMethod(TYPE), assertion, others);
    }

    /** Whether it is true, the signature shows afterwards. */
    private static String subject(String assertion) {
        try {
            String subject = JWTParser.parse(assertion).getJWTClaimsSet().getSubject();
            if (subject != null) {
                return subject;
            }
        } catch (ParseException noAssertion) {
            // Falls through: there is no client.
        }
        throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
    }
}
