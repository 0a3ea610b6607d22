package se.brygga.simulators.issuer;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Two chains: the protocol's addresses, and the login page; everything else is closed. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class IssuerSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, Registration registration) throws Exception {
        var server = OAuth2AuthorizationServerConfigurer.authorizationServer();
        var assertions = new Assertions(registration);
        var browsers = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(server, it -> it.oidc(withDefaults())
                        .clientAuthentication(clients -> clients.authenticationConverter(new AssertionWithoutClientId())
                                .authenticationConverter(new MissingVerifier())
                                .authenticationProviders(all -> all.forEach(each -> limit(each, assertions))))
                        .authorizationEndpoint(codes -> codes.authenticationProviders(
                                all -> all.forEach(each -> limit(each, registration.audience()))))
                        .tokenEndpoint(
                                tokens -> tokens.authenticationProviders(all -> all.forEach(IssuerSecurity::limit))))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), browsers))
                .build();
    }

    @Bean
    @Order(2)
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

    private static void limit(AuthenticationProvider provider, String audience) {
        if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider codes) {
            codes.setAuthenticationValidator(
                    OAuth2AuthorizationCodeRequestAuthenticationValidator.DEFAULT_REDIRECT_URI_VALIDATOR
                            .andThen(ScopeLimits.forPeople())
                            .andThen(new MeantForHub(audience)));
        }
    }

    private static void limit(AuthenticationProvider provider) {
        if (provider instanceof OAuth2ClientCredentialsAuthenticationProvider systems) {
            systems.setAuthenticationValidator(ScopeLimits.forSystems());
        }
    }
}
