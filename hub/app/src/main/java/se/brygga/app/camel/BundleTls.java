package se.brygga.app.camel;

import java.io.IOException;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.springframework.boot.ssl.SslBundles;

/** TLS for routes from the certificates of a Spring SSL bundle; read when a route with TLS starts. */
final class BundleTls extends SSLContextParameters {

    private final SslBundles bundles;
    private final String bundle;

    BundleTls(SslBundles bundles, String bundle) {
        this.bundles = bundles;
        this.bundle = bundle;
    }

    @Override
    public SSLContext createSSLContext(CamelContext context) throws GeneralSecurityException, IOException {
        return bundles.getBundle(bundle).createSslContext();
    }
}
