package se.brygga.simulators.municipality;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A system that speaks FHIR, such as Åkerby's home nursing or a primary care centre: takes messages at {@code $process-message},
 * keeps each letter once, and acknowledges it with a message of its own to the hub's door, until the hub has taken it.
 * Notifications of its subscriptions come to an address beside.
 */
public final class FhirNeighbour implements AutoCloseable {

    private static final String PATH = "/fhir/$process-message";
    private static final String NOTIFICATIONS = "/notifications";
    private static final Duration AGAIN_AFTER = Duration.ofMillis(200);
    private static final Duration SILENCE = Duration.ofMillis(20);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

    private final LetterBook book = new LetterBook();
    private final NotificationBook notifications = new NotificationBook();
    private final HttpListener listener;
    private final String provider;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ScheduledExecutorService answering;
    private final AtomicLong requests = new AtomicLong();
    private volatile Consumer<String> headLines = line -> {};
    private volatile Conduct conduct = Conduct.TAKING;
    private volatile URI hub;
    private volatile Supplier<String> token;

    /** Starts a system of Åkerby's health care on a port of the loopback interface; 0 takes a free one. */
    public FhirNeighbour(int port) throws IOException {
        this(port, "SE2120009994-V1");
    }

    /**
     * Starts a care provider's system, by HSA-id, on a port of the loopback interface; 0 takes a free one. Throws {@link
     * IOException} if it is in use.
     */
    public FhirNeighbour(int port, String provider) throws IOException {
        this.provider = provider;
        var executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "fhir-answers");
            thread.setDaemon(true);
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.answering = executor;
        this.listener = new HttpListener(port, this::answer);
    }

    /** Says where the hub takes messages, its {@code $process-message}, and what gives this system's token. */
    public void answerTo(URI door, Supplier<String> tokens) {
        token = tokens;
        hub = door;
    }

    /** Changes how the system behaves from now on. */
    public void conduct(Conduct next) {
        conduct = next;
    }

    /** Lets {@code reader} see every request line and header from now on. */
    public void showHeadLines(Consumer<String> reader) {
        headLines = reader;
    }

    /** Returns where messages go. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + listener.port() + PATH);
    }

    /** Returns where notifications of its subscriptions go. */
    public URI notificationsUrl() {
        return URI.create("http://127.0.0.1:" + listener.port() + NOTIFICATIONS);
    }

    /** Returns the notifications that came so far. */
    public NotificationBook notifications() {
        return notifications;
    }

    /** Returns the messages that came so far. */
    public LetterBook letters() {
        return book;
    }

    /** Sends a message to the hub and returns the status of the answer. */
    public int send(byte[] message) throws IOException, InterruptedException {
        var request = java.net.http.HttpRequest.newBuilder(hub)
                .header("Content-Type", "application/fhir+json")
                .header("Authorization", "Bearer " + token.get())
                .timeout(ANSWER_WITHIN)
                .POST(BodyPublishers.ofByteArray(message))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private HttpReply answer(HttpRequest request) {
        long number = requests.incrementAndGet();
        headLines.accept(request.line());
        request.headers().forEach((name, value) -> headLines.accept(name + ": " + value));
        if (request.line().startsWith("POST " + NOTIFICATIONS + " ")) {
            return notifications.take(request);
        }
        if (!request.line().startsWith("POST " + PATH + " ")) {
            return HttpReply.of(404, "");
        }
        if (conduct == Conduct.FAILING && number % 2 == 1) {
            return fail(request, Fault.values()[(int) (number / 2 % Fault.values().length)]);
        }
        return take(request);
    }

    private HttpReply fail(HttpRequest request, Fault fault) {
        if (fault.stores()) {
            take(request);
        }
        boolean silent = fault.status() / 100 != 5;
        return silent ? HttpReply.hangUpAfter(SILENCE) : HttpReply.of(fault.status(), "");
    }

    private HttpReply take(HttpRequest request) {
        try {
            Letter letter = Letter.read(request.body());
            book.keep(letter);
            if (!letter.isAcknowledgement() && conduct != Conduct.SILENT) {
                boolean ok = conduct != Conduct.REJECTING;
                answering.execute(() -> acknowledge(letter, ok));
            }
            return HttpReply.of(202, "");
        } catch (IOException e) {
            return HttpReply.of(400, "");
        }
    }

    private void acknowledge(Letter letter, boolean ok) {
        try {
            if (send(LetterAnswer.to(letter, provider, ok)) == 202) {
                return;
            }
        } catch (IOException down) {
            // The hub is away: the acknowledgement waits.
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return;
        }
        if (!answering.isShutdown()) {
            answering.schedule(() -> acknowledge(letter, ok), AGAIN_AFTER.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() throws IOException {
        answering.shutdownNow();
        listener.close();
    }
}
