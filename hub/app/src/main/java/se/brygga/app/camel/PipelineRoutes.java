package se.brygga.app.camel;

import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import se.brygga.app.pipeline.Connectors;
import se.brygga.core.connector.Connector;

/** Makes a pipeline route from the template in routes/pipeline.camel.yaml for each connector that receives messages. */
final class PipelineRoutes implements CamelContextConfiguration {

    private final Connectors connectors;

    PipelineRoutes(Connectors connectors) {
        this.connectors = connectors;
    }

    @Override
    public void beforeApplicationStart(CamelContext context) {
        context.getPropertiesComponent().addPropertiesFunction(new SecretFile());
    }

    @Override
    public void afterApplicationStart(CamelContext context) {
        for (Connector connector : connectors.byId().values()) {
            if (connector.receives().isPresent()) {
                add(context, connector.id());
            }
        }
    }

    private static void add(CamelContext context, String connector) {
        try {
            context.addRouteFromTemplate(connector + ".pipeline", "pipeline", Map.of("connector", connector));
        } catch (Exception e) {
            throw new IllegalStateException("The pipeline of " + connector + " does not start", e);
        }
    }
}
