package se.brygga.simulators.issuer;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;

/** A client may have its registered SMART scopes and narrower ones: of one type, with fewer letters (security.md 2.2). */
final class ScopeLimits {

    private static final Pattern SMART =
            Pattern.compile("(patient|user|system)/(\\*|[A-Z][A-Za-z]+)\\.(?=[cruds])(c?r?u?d?s?)(\\?.+)?");

    private ScopeLimits() {}

    static Consumer<OAuth2ClientCredentialsAuthenticationContext> forSystems() {
        return context -> {
            OAuth2ClientCredentialsAuthenticationToken request = context.getAuthentication();
            if (!within(request.getScopes(), context.getRegisteredClient().getScopes())) {
                throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_SCOPE);
            }
        };
    }

    static Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> forPeople() {
        return context -> {
            OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
            if (!within(request.getScopes(), context.getRegisteredClient().getScopes())) {
                throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                        new OAuth2Error(OAuth2ErrorCodes.INVALID_SCOPE), request);
            }
        };
    }

    /** Tells whether each wanted scope is a registered one, or within one. */
    static boolean within(Set<String> wanted, Set<String> registered) {
        return wanted.stream()
                .allMatch(one -> registered.contains(one)
                        || registered.stream().anyMatch(wide -> narrower(SMART.matcher(one), SMART.matcher(wide))));
    }

    private static boolean narrower(Matcher one, Matcher wide) {
        return one.matches()
                && wide.matches()
                && one.group(1).equals(wide.group(1))
                && (wide.group(2).equals("*") || wide.group(2).equals(one.group(2)))
                && one.group(3).chars().allMatch(letter -> wide.group(3).indexOf(letter) >= 0);
    }
}
