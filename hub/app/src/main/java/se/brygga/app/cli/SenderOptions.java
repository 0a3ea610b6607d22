package se.brygga.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.brygga.app.config.Settings;

/** The options that say who sends over HTTP: a token that somebody fetched, or a client that fetches one with its key. */
final class SenderOptions {

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "HTTP: file with the token to show to the hub, as './brygga token' prints it.")
    private Path tokenFile;

    @Option(
            names = "--client",
            paramLabel = "ID",
            description = "HTTP: fetch a token for this client; --key is its private key (JSON Web Key).")
    private String client;

    @Mixin
    private IssuerOptions issuer;

    /** Tells whether {@code --key} is the key that a token is fetched with, and no key of a certificate. */
    boolean useKey() {
        return client != null;
    }

    /** Returns the token to show; null if no option gives one. */
    String token(Path key, Settings settings) throws InterruptedException {
        if (client != null && tokenFile != null) {
            throw new Complaint("Give either --token-file, or --client with --key.");
        }
        if (client != null && key == null) {
            throw new Complaint("A token for " + client + " needs its private key. Give --key FILE too.");
        }
        if (client != null) {
            return issuer.token(client, key, settings);
        }
        return tokenFile == null ? null : read(tokenFile);
    }

    private static String read(Path file) {
        String token;
        try {
            token = Files.readString(file).strip();
        } catch (IOException e) {
            throw new Complaint(
                    "The token " + file + " cannot be read. Check the path, or fetch one with ./brygga token.", e);
        }
        if (!token.matches("[A-Za-z0-9._~+/=-]+")) {
            throw new Complaint(file + " holds no token. Fetch one: ./brygga token --client ID --key FILE > " + file);
        }
        return token;
    }
}
