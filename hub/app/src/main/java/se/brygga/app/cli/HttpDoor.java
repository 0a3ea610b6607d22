package se.brygga.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** HTTP: a POST with the sender's token, accepted with 202. */
final class HttpDoor implements Door {

    private static final int ACCEPTED = 202;
    private static final int UNKNOWN_SENDER = 401;
    private static final int FORBIDDEN = 403;

    private final HttpClient client;
    private final Postbox postbox;
    private final String token;
    private final Duration patience;

    /** Takes where to send; {@code token} null = send without. */
    HttpDoor(Postbox postbox, String token, Duration patience) {
        this.client = HttpClient.newBuilder().connectTimeout(patience).build();
        this.postbox = postbox;
        this.token = token;
        this.patience = patience;
    }

    @Override
    public boolean hand(String name, byte[] content, PrintWriter out) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(postbox.address(content))
                .timeout(patience)
                .header("Content-Type", postbox.contentType(content))
                .POST(HttpRequest.BodyPublishers.ofByteArray(content));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        out.println("HTTP " + answer.statusCode());
        answer.body().lines().forEach(out::println);
        refuseStrangers(answer.statusCode());
        return answer.statusCode() == ACCEPTED;
    }

    /** Complains if the hub does not take anything from this sender: further files would fare no better. */
    private void refuseStrangers(int status) {
        if (status == UNKNOWN_SENDER && token == null) {
            throw new Complaint("The hub asks who sends. Give --token-file FILE, or --client ID --key FILE to fetch a"
                    + " token; './brygga token --help' tells more.");
        }
        if (status == UNKNOWN_SENDER) {
            throw new Complaint(
                    "The hub does not take this token. It may be older than some minutes, of an issuer that is"
                            + " not in brygga.security.issuers, or for another hub. Fetch a new one: ./brygga token.");
        }
        if (status == FORBIDDEN) {
            throw new Complaint(
                    "The hub knows this client but does not let it send here. In config/clients.yml its entry"
                            + " needs 'connector: " + postbox.connector() + "' and a scope that allows to write.");
        }
    }

    @Override
    public String address() {
        return postbox.address().toString();
    }

    @Override
    public void close() {
        // The client of Java 17 has nothing to close.
    }
}
