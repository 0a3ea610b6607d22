package se.brygga.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinitionCustomizer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.brygga.access.audit.AccessEvent;
import se.brygga.app.audit.Auditing;
import se.brygga.app.security.Minted;

/** The whole hub of this installation in this process, on free ports, with an audit log in memory. */
final class RunningHub implements AutoCloseable {

    final List<AccessEvent> audited = new CopyOnWriteArrayList<>();
    final ServletWebServerApplicationContext context;

    /** Starts; {@code more} settings are Spring's, {@code --key=value}. */
    RunningHub(Path home, String... more) throws IOException {
        Path root = Path.of(System.getProperty("brygga.root")).toAbsolutePath();
        SpringApplication hub = new SpringApplication(Hub.class);
        BeanDefinitionCustomizer first = definition -> definition.setPrimary(true);
        hub.addInitializers(started -> ((GenericApplicationContext) started)
                .registerBean("rememberedAudit", Auditing.class, () -> audited::addAll, first));
        List<String> settings = new ArrayList<>(List.of(
                "--spring.config.location=file:" + root.resolve("config") + "/",
                "--brygga.root=" + root,
                "--brygga.home=" + home,
                "--server.port=0",
                "--brygga.security.clients-rate=5000",
                "--management.server.port=" + freePort(),
                "--mellanland-ehr.port=" + freePort()));
        settings.addAll(List.of(more));
        context = (ServletWebServerApplicationContext) hub.run(settings.toArray(String[]::new));
    }

    /** Starts and believes the tokens of an issuer; people may ask as often as they like. */
    static RunningHub trusting(Minted minted, Path home) throws IOException {
        return new RunningHub(
                home,
                "--brygga.security.users-rate=5000",
                "--brygga.security.issuers[0].issuer=" + Minted.ISSUER,
                "--brygga.security.issuers[0].jwks=file:" + minted.publish(home));
    }

    int port() {
        return context.getWebServer().getPort();
    }

    int managementPort() {
        return context.getEnvironment().getRequiredProperty("management.server.port", Integer.class);
    }

    /** Returns every path that a controller, a route or a servlet answers to, with something in the place of variables. */
    Set<String> paths() {
        Stream<String> mapped = context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .map(RequestMappingInfo::getPatternValues)
                .flatMap(Set::stream);
        Stream<String> servlets = context.getServletContext().getServletRegistrations().values().stream()
                .flatMap(servlet -> servlet.getMappings().stream());
        Set<String> paths = new TreeSet<>();
        Stream.concat(mapped, servlets)
                .map(pattern -> pattern.replaceAll("\\{[^}]*}|\\*+", "x"))
                .map(path -> path.isEmpty() ? "/" : path)
                .forEach(paths::add);
        return paths;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
