package se.brygga.app.camel;

import java.util.Map;
import org.apache.camel.CamelContext;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import se.brygga.app.pipeline.Connectors;
import se.brygga.core.connector.Connector;

/** Makes a pipeline route from the template in routes/pipeline.camel.yaml for each connector that receives messages. */
final class PipelineRoutes implements ApplicationRunner {

    private final CamelContext context;
    private final Connectors connectors;

    PipelineRoutes(CamelContext context, Connectors connectors) {
        this.context = context;
        this.connectors = connectors;
    }

    /** A failure stops the start of the hub. */
    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        for (Connector connector : connectors.byId().values()) {
            if (connector.receives().isPresent()) {
                context.addRouteFromTemplate(
                        connector.id() + ".pipeline", "pipeline", Map.of("connector", connector.id()));
            }
        }
    }
}
