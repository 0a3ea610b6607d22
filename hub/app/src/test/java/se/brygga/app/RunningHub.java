package se.brygga.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.config.BeanDefinitionCustomizer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import se.brygga.access.audit.AccessEvent;
import se.brygga.app.audit.Auditing;

/** The whole hub of this installation in this process, on free ports, with an audit log in memory. */
final class RunningHub implements AutoCloseable {

    final List<AccessEvent> audited = new CopyOnWriteArrayList<>();
    final ServletWebServerApplicationContext context;

    RunningHub(Path home) throws IOException {
        Path root = Path.of(System.getProperty("brygga.root")).toAbsolutePath();
        SpringApplication hub = new SpringApplication(Hub.class);
        BeanDefinitionCustomizer first = definition -> definition.setPrimary(true);
        hub.addInitializers(started -> ((GenericApplicationContext) started)
                .registerBean("rememberedAudit", Auditing.class, () -> audited::addAll, first));
        context = (ServletWebServerApplicationContext) hub.run(
                "--spring.config.location=file:" + root.resolve("config") + "/",
                "--brygga.root=" + root,
                "--brygga.home=" + home,
                "--server.port=0",
                "--brygga.security.clients-rate=5000",
                "--management.server.port=" + freePort(),
                "--mellanland-ehr.port=" + freePort());
    }

    int port() {
        return context.getWebServer().getPort();
    }

    int managementPort() {
        return context.getEnvironment().getRequiredProperty("management.server.port", Integer.class);
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
