package se.brygga.app.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import se.brygga.app.refusal.Refused;

/** Builds the filter chains: no sessions, no cookies, nothing open but what a rule names. */
final class Chains {

    private static final Refused NO_LOGIN =
            Refused.login(LoginFilter.NO_CREDENTIALS, "Log in with a bearer token of a configured issuer");

    private static final Refused NOT_ALLOWED = Refused.forbidden("NOT_ALLOWED", "This login may not do that here");
    private static final Refused NO_SCOPE =
            Refused.forbidden(Refused.INSUFFICIENT_SCOPE, "Sending needs the scope system/*.c");

    private final Login login;
    private final Limits limits;
    private final Refusals refusals;
    private final Pages pages;

    Chains(Login login, Limits limits, Refusals refusals, Pages pages) {
        this.login = login;
        this.pages = pages;
        this.limits = limits;
        this.refusals = refusals;
    }

    /** Who gets through to the pages of the view; a filter of null where none opens. */
    record Pages(PageFilter filter) {}

    /** Returns a matcher for a path with any of these methods; with any method if none is named. */
    static RequestMatcher path(String pattern, HttpMethod... methods) {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        if (methods.length == 0) {
            return paths.matcher(pattern);
        }
        RequestMatcher[] each = Stream.of(methods)
                .map(method -> (RequestMatcher) paths.matcher(method, pattern))
                .toArray(RequestMatcher[]::new);
        return new OrRequestMatcher(each);
    }

    private static void match(HttpSecurity http, Surface surface) {
        RequestMatcher[] paths =
                surface.patterns().stream().map(pattern -> path(pattern)).toArray(RequestMatcher[]::new);
        http.securityMatcher(new OrRequestMatcher(paths));
    }

    /** Returns the chain of pages that a record system has opened in a browser; closed where no view opens. */
    SecurityFilterChain pages(HttpSecurity http, RuleBook rules) throws Exception {
        match(http, Surface.VIEW);
        if (pages.filter() == null) {
            return built(http, false, nothing -> {});
        }
        http.addFilterBefore(pages.filter(), AnonymousAuthenticationFilter.class);
        return built(http, false, rules);
    }

    /** Returns the chain of a surface where callers log in. */
    SecurityFilterChain closed(HttpSecurity http, Surface surface, RuleBook rules) throws Exception {
        match(http, surface);
        http.addFilterBefore(
                new LoginFilter(login, limits, refusals, surface == Surface.OPERATOR),
                AnonymousAuthenticationFilter.class);
        return built(http, false, rules);
    }

    /** Returns the chain of what anybody may get. */
    SecurityFilterChain open(HttpSecurity http, RequestMatcher paths) throws Exception {
        http.securityMatcher(paths);
        return built(http, true, registry -> registry.requestMatchers(paths).permitAll());
    }

    /** What a chain lets through; the rest is denied. */
    interface RuleBook {
        void write(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry registry);
    }

    private SecurityFilterChain built(HttpSecurity http, boolean open, RuleBook rules) throws Exception {
        http.csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                (request, response, e) -> refusals.answer(request, response, NO_LOGIN, null))
                        .accessDeniedHandler((request, response, e) -> denied(request, response, e)))
                .authorizeHttpRequests(registry -> {
                    // What was let in is answered later by another thread, or by the page for errors.
                    registry.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                            .permitAll();
                    rules.write(registry);
                    registry.anyRequest().denyAll();
                })
                .addFilterBefore(new FirstFilter(limits, refusals, open), SecurityContextHolderFilter.class);
        return http.build();
    }

    private void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        boolean scope = why instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() == OwnDoor.WITHOUT_SCOPE;
        refusals.answer(
                request,
                response,
                scope ? NO_SCOPE : NOT_ALLOWED,
                CurrentCaller.of(SecurityContextHolder.getContext().getAuthentication())
                        .orElse(null));
    }
}
