package se.brygga.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fetches a token as a system does, without a user (SMART backend services). */
@Command(
        name = "token",
        description =
                "Fetch a token for a system and print it: the client proves with its private key who it is, and the"
                        + " issuer answers with a token that the hub takes for some minutes.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the token is on standard output", "1:no token; the last line says why", "2:wrong usage"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./brygga token --client akerby-homecare --key var/demo/keys/akerby-homecare.jwk",
            "  ./brygga token --client reports --key reports.jwk --issuer https://idp.example.org --scope system/Encounter.rs"
        })
final class TokenCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            required = true,
            description = "The client's private key, a JSON Web Key (EC with curve P-384, or RSA).")
    private Path key;

    @Option(names = "--client", paramLabel = "ID", required = true, description = "The client, as the issuer knows it.")
    private String client;

    @Mixin
    private IssuerOptions issuer;

    @Mixin
    private SettingsOptions options;

    @Override
    public Integer call() throws InterruptedException {
        String token = issuer.token(client, key, options.settings(Commands.root()));
        spec.commandLine().getOut().println(token);
        return 0;
    }
}
