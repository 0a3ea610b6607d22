package se.brygga.app.camel;

import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.boot.ssl.SslBundles;
import se.brygga.app.pipeline.Connectors;

/** Gives the routes their passwords ({@code {{secret:FILE}}}) and certificates ({@code #tls.<connector>}). */
final class CamelParts implements CamelContextConfiguration {

    private final Connectors connectors;
    private final SslBundles bundles;

    CamelParts(Connectors connectors, SslBundles bundles) {
        this.connectors = connectors;
        this.bundles = bundles;
    }

    @Override
    public void beforeApplicationStart(CamelContext context) {
        context.getPropertiesComponent().addPropertiesFunction(new SecretFile());
        for (String id : connectors.byId().keySet()) {
            context.getRegistry().bind("tls." + id, new BundleTls(bundles, id));
        }
    }

    @Override
    public void afterApplicationStart(CamelContext context) {
        // Nothing: what fails here would not stop the start.
    }
}
