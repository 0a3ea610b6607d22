package se.brygga.app.cli;

import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import se.brygga.app.config.Settings;
import se.brygga.app.token.ClientKey;
import se.brygga.app.token.NoToken;
import se.brygga.app.token.TokenEndpoint;

/** The options that say who gives tokens, and which. */
final class IssuerOptions {

    private static final String FIRST_ISSUER = "brygga.security.issuers[0].issuer";
    private static final String ISSUER_OF_THE_DEMO = "http://127.0.0.1:8092";

    @Option(
            names = "--issuer",
            paramLabel = "URL",
            description =
                    "Who gives the token (default: the first of brygga.security.issuers, else the demo's issuer).")
    private URI issuer;

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            defaultValue = "system/*.cruds",
            description = "What the token shall allow, SMART scopes separated by spaces (default: ${DEFAULT-VALUE}).")
    private String scope;

    /** Returns a token for a client whose private key lies in a file; complains if there is none to be had. */
    String token(String client, Path key, Settings settings) throws InterruptedException {
        try {
            ClientKey own = ClientKey.read(key);
            URI from = issuer != null
                    ? issuer
                    : URI.create(settings.find(FIRST_ISSUER).orElse(ISSUER_OF_THE_DEMO));
            return TokenEndpoint.of(from).fetch(client, own, scope);
        } catch (NoToken e) {
            throw new Complaint(e.getMessage(), e);
        }
    }
}
