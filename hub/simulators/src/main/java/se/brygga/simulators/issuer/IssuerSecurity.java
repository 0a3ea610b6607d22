package se.brygga.simulators.issuer;

import static org.springframework.security.config.Customizer.withDefaults;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AccessTokenResponseAuthenticationSuccessHandler;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Three chains: the protocol's addresses, the record system of the demo, and the login page; everything else is closed. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class IssuerSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, Registration registration, EhrLaunch.Open launches)
            throws Exception {
        var answer = new OAuth2AccessTokenResponseAuthenticationSuccessHandler();
        answer.setAccessTokenResponseCustomizer(new LaunchAnswer());
        var known = new MeantForHub(registration).andThen(new KnownLaunch(launches));
        var server = OAuth2AuthorizationServerConfigurer.authorizationServer();
        var assertions = new Assertions(registration);
        var browsers = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(server, it -> it.oidc(withDefaults())
                        .clientAuthentication(clients -> clients.authenticationConverter(new AssertionWithoutClientId())
                                .authenticationConverter(new MissingVerifier())
                                .authenticationProviders(all -> all.forEach(each -> limit(each, assertions))))
                        .authorizationEndpoint(
                                codes -> codes.authenticationProviders(all -> all.forEach(each -> limit(each, known))))
                        .tokenEndpoint(tokens -> tokens.accessTokenResponseHandler(answer)
                                .authenticationProviders(all -> all.forEach(IssuerSecurity::limit))))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), browsers))
                .build();
    }

    /** The record system of the demo, which checks tokens of its own where it shows anything. */
    @Bean
    @Order(2)
    SecurityFilterChain recordSystem(HttpSecurity http, Registration registration) throws Exception {
        String policy = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; frame-src 'self' ";
        return http.securityMatcher("/ehr", "/ehr/**", Registration.FHIR + "/**")
                .headers(headers ->
                        headers.contentSecurityPolicy(it -> it.policyDirectives(policy + registration.hub())))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authenticationProvider(new PersonaLogin())
                .formLogin(form -> form.loginPage("/login").usernameParameter("persona"))
                .headers(headers -> headers.contentSecurityPolicy(policy ->
                        policy.policyDirectives("default-src 'none'; base-uri 'none'; frame-ancestors 'none'")))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/login", "/error")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    private static void limit(AuthenticationProvider provider, Assertions assertions) {
        if (provider instanceof JwtClientAssertionAuthenticationProvider byAssertion) {
            byAssertion.setJwtDecoderFactory(assertions);
        }
    }

    private static void limit(
            AuthenticationProvider provider, Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> meant) {
        if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider codes) {
            codes.setAuthenticationValidator(
                    OAuth2AuthorizationCodeRequestAuthenticationValidator.DEFAULT_REDIRECT_URI_VALIDATOR
                            .andThen(ScopeLimits.forPeople())
                            .andThen(meant));
        }
    }

    private static void limit(AuthenticationProvider provider) {
        if (provider instanceof OAuth2ClientCredentialsAuthenticationProvider systems) {
            systems.setAuthenticationValidator(ScopeLimits.forSystems());
        }
    }
}
