package se.brygga.simulators.issuer;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import se.brygga.app.token.ClientKey;
import se.brygga.app.token.TokenEndpoint;
import se.brygga.simulators.identity.ClientKeys;
import se.brygga.simulators.identity.Credentials;
import se.brygga.simulators.identity.Persona;

/** A running issuer on a port of the loopback interface; closing it closes the port. */
public final class Issuer implements Credentials, AutoCloseable {

    /** Where it listens unless told otherwise. */
    public static final int USUAL_PORT = 8092;

    /** The shared view, as its record system knows it. */
    public static final String VIEW = "brygga-view";

    /** The applications that people log in with. */
    public static final List<String> APPLICATIONS = List.of("shared-view", "audit-review");

    private final Registration registration;
    private final ConfigurableApplicationContext context;

    private Issuer(Registration registration, ConfigurableApplicationContext context) {
        this.registration = registration;
        this.context = context;
    }

    /**
     * Starts it; returns when it answers.
     *
     * @param port a free one
     * @param hub address of the hub that tokens are for
     * @param keys of the systems, by their connectors' ids, and of the applications that have one
     */
    public static Issuer start(int port, URI hub, ClientKeys keys) {
        var registration = new Registration(URI.create("http://127.0.0.1:" + port), hub, hub + "/fhir", keys);
        var application = new SpringApplicationBuilder(IssuerWiring.class)
                .web(WebApplicationType.SERVLET)
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean(Registration.class, () -> registration));
        return new Issuer(registration, application.run(arguments(port)));
    }

    private static String[] arguments(int port) {
        return new String[] {
            // Not config/application.yml, which lies in the current folder and is the hub's.
            "--spring.config.location=optional:classpath:/issuer/",
            "--spring.main.banner-mode=off",
            "--spring.jmx.enabled=false",
            "--logging.config=classpath:neighbours-logback.xml",
            "--server.address=127.0.0.1",
            "--server.port=" + port,
            // Cookies do not know ports: a name of its own keeps the hub's session apart.
            "--server.servlet.session.cookie.name=ISSUER",
            "--server.servlet.session.cookie.same-site=lax"
        };
    }

    /** Returns its name and address. */
    public URI url() {
        return registration.issuer();
    }

    /** Returns the settings that let a hub trust its tokens, and tell others where to get them. */
    public Map<String, String> settings(URI hub) {
        Map<String, String> settings = new LinkedHashMap<>(Map.of(
                "brygga.security.public-url", hub.toString(),
                "brygga.security.issuers[0].issuer", url().toString(),
                "brygga.security.issuers[0].jwks", url() + "/oauth2/jwks",
                "brygga.security.issuers[0].authorization-endpoint", url() + "/oauth2/authorize",
                "brygga.security.issuers[0].token-endpoint", registration.tokenEndpoint()));
        if (registration.keys().clients().contains(VIEW)) {
            settings.putAll(view());
        }
        return settings;
    }

    /** The record system that opens the view, by SMART launch and by a handle that its own system leaves. */
    private Map<String, String> view() {
        String host = "brygga.view.hosts[0].";
        Map<String, String> settings = new LinkedHashMap<>(Map.of(
                host + "id",
                "demo-ehr",
                host + "frames[0]",
                url().toString(),
                host + "iss",
                registration.fhirBase(),
                host + "issuer",
                url().toString(),
                host + "client-id",
                VIEW,
                host + "key-file",
                registration.keys().file(VIEW).toAbsolutePath().toString(),
                host + "context-client",
                "mellanland-ehr",
                "brygga.view.sign-on.issuer",
                url().toString(),
                "brygga.view.sign-on.key-file",
                registration.keys().file(APPLICATIONS.get(0)).toAbsolutePath().toString()));
        List<String> providers = Persona.providers();
        for (int i = 0; i < providers.size(); i++) {
            settings.put(host + "providers[" + i + "]", providers.get(i));
        }
        settings.put(host + "cds-issuer", registration.cardsIssuer());
        settings.put(host + "cds-keys", registration.cardsIssuer() + "/keys");
        settings.put(host + "cds-provider", EhrCards.PROVIDER);
        return settings;
    }

    /** Fetches a token for a system as the system itself would: with its key. */
    @Override
    public String token(String client) {
        try {
            return TokenEndpoint.of(url())
                    .fetch(client, ClientKey.read(registration.keys().file(client)), "system/*.cruds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a token", e);
        }
    }

    /** Logs a persona in with its application and returns the token. */
    @Override
    public String token(Persona persona) {
        return new Application(url(), registration.audience(), persona.application())
                .login(persona)
                .accessToken();
    }

    @Override
    public void close() {
        context.close();
    }
}
