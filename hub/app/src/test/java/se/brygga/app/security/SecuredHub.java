package se.brygga.app.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import se.brygga.access.reader.Bodies;
import se.brygga.app.HouseFolder;
import se.brygga.app.HubSettings;
import se.brygga.app.config.HouseConfiguration;

/** The doors of the hub on a real server, with an {@link Echo} behind them. */
public final class SecuredHub implements AutoCloseable {

    private static final String CLIENTS = """
            clients:
              - {id: north, connector: north-ehr, scopes: ["system/*.cruds"], certificate: {san: north.example, issuer: "CN=north"}}
              - {id: south, connector: south-care, scopes: ["system/*.rs"], certificate: {san: south.example, issuer: "CN=south"}}
              - {id: view, roles: [READER, AUDITOR, CONSENT_ADMIN], scopes: ["user/*.rs", "patient/*.rs"]}
              - {id: slow, connector: south-care, scopes: ["system/*.rs"], rate: 1}
              - {id: operations, roles: [VIEWER, OPERATOR, AUDITOR]}
            purposes:
              - {commission: Vård och behandling, counts: CARE}
              - {commission: Insatser, counts: INTERVENTION}
            informationTypes:
              - {licence: Sjuksköterska, types: [alla]}
              - {licence: Psykolog, types: [pat, vko]}
              - {licence: default, types: [pat]}
            """;

    public final RememberedAudit audit;
    public final Minted minted = new Minted();
    public final ServletWebServerApplicationContext context;
    final Path home;

    /** Starts on a free port; {@code more} settings come last. */
    SecuredHub(Path folder, Map<String, String> more) throws IOException {
        this(folder, CLIENTS, more);
    }

    /** Starts with clients of its own. */
    SecuredHub(Path folder, String clients, Map<String, String> more) throws IOException {
        this(folder, clients, more, List.of());
    }

    /** Starts with controllers and wiring beside the doors. */
    public SecuredHub(Path folder, Map<String, String> more, Class<?>... beside) throws IOException {
        this(folder, CLIENTS, more, List.of(beside));
    }

    private SecuredHub(Path folder, String clients, Map<String, String> more, List<Class<?>> beside)
            throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        HouseFolder.in(folder.resolve("house")).write("config/clients.yml", clients);
        Map<String, String> settings = new LinkedHashMap<>(Map.of(
                "server.port", "0",
                "spring.config.location", "optional:classpath:/none/",
                "spring.main.banner-mode", "off",
                "brygga.home", home.toString(),
                "brygga.root", folder.resolve("house").toString(),
                "brygga.security.clients-rate", "1000",
                "brygga.security.users-rate", "1000",
                "brygga.security.issuers[0].issuer", Minted.ISSUER,
                "brygga.security.issuers[0].jwks", "file:" + minted.publish(folder),
                "brygga.security.issuers[0].token-endpoint", "https://idp.example.se/token"));
        settings.put("server.forward-headers-strategy", "none");
        settings.putAll(more);
        context = (ServletWebServerApplicationContext) new SpringApplication(
                        Stream.concat(Stream.of(House.class), beside.stream()).toArray(Class<?>[]::new))
                .run(settings.entrySet().stream()
                        .map(each -> "--" + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new));
        audit = context.getBean(RememberedAudit.class);
    }

    /** Not annotated as a configuration: the whole hub, which other tests start, must not find it. */
    @EnableConfigurationProperties(HubSettings.class)
    @Import({ChainWiring.class, SecurityWiring.class})
    @ImportAutoConfiguration({
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class,
        SslAutoConfiguration.class
    })
    static class House {

        @Bean
        ServletRegistrationBean<Echo> echo(Callers callers) {
            return new ServletRegistrationBean<>(new Echo(callers), Echo.PATHS);
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        HouseConfiguration houseConfiguration(HubSettings settings) {
            return HouseConfiguration.load(settings.root());
        }

        @Bean
        Bodies bodies(HouseConfiguration configuration) {
            return configuration.access().legal(configuration.organisations()).bodies();
        }

        @Bean
        RememberedAudit auditing() {
            return new RememberedAudit();
        }
    }

    /** Returns the folder with what the hub keeps. */
    public Path home() {
        return home;
    }

    /** Returns the port that it listens on. */
    public int port() {
        return context.getWebServer().getPort();
    }

    /** Returns a request for a path. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    /** Gets a path with an Authorization header; null for none. */
    public HttpResponse<String> get(String path, String authorization) {
        HttpRequest.Builder request = request(path);
        return send(authorization == null ? request : request.header("Authorization", authorization));
    }

    HttpResponse<String> bearer(String path, String token) {
        return get(path, "Bearer " + token);
    }

    /** Sends a request. */
    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
