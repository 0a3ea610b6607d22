package se.brygga.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** HTTP: a POST, accepted with 202. */
final class HttpDoor implements Door {

    private static final int ACCEPTED = 202;

    private final HttpClient client;
    private final URI address;
    private final String contentType;
    private final Duration patience;

    HttpDoor(URI address, String contentType, Duration patience) {
        this.client = HttpClient.newBuilder().connectTimeout(patience).build();
        this.address = address;
        this.contentType = contentType;
        this.patience = patience;
    }

    @Override
    public boolean hand(String name, byte[] content, PrintWriter out) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        out.println("HTTP " + answer.statusCode());
        answer.body().lines().forEach(out::println);
        return answer.statusCode() == ACCEPTED;
    }

    @Override
    public String address() {
        return address.toString();
    }

    @Override
    public void close() {
        // The client of Java 17 has nothing to close.
    }
}
