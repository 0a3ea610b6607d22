package se.brygga.simulators.municipality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Åkerby's home-care system: takes notices as JSON over HTTP, keeps each once by its Idempotency-Key, and answers with a
 * receipt. It can be shut, and it can misbehave.
 */
public final class HomeCareServer implements AutoCloseable {

    private static final String NOTICE = "notice";
    private static final String PATH = "/notices";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final NoticeBook notices;
    private final int port;
    private final Map<String, Map<String, String>> letters = new ConcurrentHashMap<>();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong faults = new AtomicLong();
    private Random dice = new Random(1);
    private Duration silence = Duration.ofMillis(50);
    private volatile Consumer<String> headLines = line -> {};
    private volatile Mode mode = Mode.UP;
    private HttpListener listener;

    /** Starts on a port of the loopback interface; 0 takes a free one. Throws {@link IOException} if it is in use. */
    public HomeCareServer(int port, NoticeBook notices) throws IOException {
        this.notices = notices;
        this.listener = new HttpListener(port, this::answer);
        this.port = listener.port();
    }

    /** Changes how the system behaves from now on. DOWN closes the port and all connections; the others open it again. */
    public synchronized void mode(Mode next) throws IOException {
        mode = next;
        if (next == Mode.DOWN) {
            listener.close();
        } else if (listener.isClosed()) {
            listener = new HttpListener(port, this::answer);
        }
    }

    /** Sets the seed of FAIL_HALF, and how long it keeps a client waiting before it hangs up. */
    public synchronized void misbehave(long seed, Duration hangFor) {
        dice = new Random(seed);
        silence = hangFor;
    }

    /** Lets {@code reader} see every request line and header from now on. */
    public void showHeadLines(Consumer<String> reader) {
        headLines = reader;
    }

    /** Returns where notices go. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port + PATH);
    }

    /** Returns the notices taken so far. */
    public NoticeBook notices() {
        return notices;
    }

    /** Returns what came besides notices, by id of the delivery. */
    public Map<String, Map<String, String>> letters() {
        return Map.copyOf(letters);
    }

    /** Returns how many requests came, good and bad. */
    public long requests() {
        return requests.get();
    }

    private HttpReply answer(HttpRequest request) {
        requests.incrementAndGet();
        headLines.accept(request.line());
        request.headers().forEach((name, value) -> headLines.accept(name + ": " + value));
        if (!request.line().startsWith("POST " + PATH + " ")) {
            return HttpReply.of(404, "{\"error\":\"there is only POST " + PATH + "\"}");
        }
        if (mode == Mode.FAIL_HALF && unlucky()) {
            return fail(request);
        }
        return take(request);
    }

    private synchronized boolean unlucky() {
        return dice.nextBoolean();
    }

    private HttpReply fail(HttpRequest request) {
        Fault fault = Fault.values()[(int) (faults.getAndIncrement() % Fault.values().length)];
        if (fault.stores()) {
            take(request);
        }
        return fault.status() == 0 ? HttpReply.hangUpAfter(silence) : HttpReply.of(fault.status(), "<html>Oops");
    }

    private HttpReply take(HttpRequest request) {
        try {
            Map<String, String> fields = fields(request.body());
            if (!fields.getOrDefault("kind", NOTICE).equals(NOTICE)) {
                return takeLetter(request.header("idempotency-key"), fields);
            }
            ReceivedNotice notice = ReceivedNotice.of(fields);
            if (!notice.messageId().equals(request.header("idempotency-key"))) {
                return HttpReply.of(400, "{\"error\":\"Idempotency-Key is not the messageId\"}");
            }
            if (notices.keep(notice) == NoticeBook.Kept.CONTRADICTION) {
                return HttpReply.of(422, "{\"error\":\"the same messageId came with other content\"}");
            }
            return HttpReply.of(200, "{\"messageId\":\"" + notice.messageId() + "\",\"receipt\":\"received\"}");
        } catch (IOException | IllegalArgumentException e) {
            return HttpReply.of(400, "{\"error\":\"not a notice\"}");
        }
    }

    /** What others write is receipted by the delivery's id; a receipt of the hub for what this system wrote, by nothing. */
    private HttpReply takeLetter(String delivery, Map<String, String> fields) {
        letters.put(delivery, fields);
        return HttpReply.of(200, "{\"messageId\":\"" + delivery + "\",\"receipt\":\"received\"}");
    }

    private static Map<String, String> fields(byte[] body) throws IOException {
        JsonNode notice = JSON.readTree(body);
        if (notice == null || !notice.isObject()) {
            throw new IllegalArgumentException("Not a JSON object");
        }
        var fields = new HashMap<String, String>();
        notice.properties().forEach(field -> {
            JsonNode value = field.getValue();
            fields.put(field.getKey(), value.isValueNode() ? value.asText() : value.toString());
        });
        return fields;
    }

    @Override
    public synchronized void close() throws IOException {
        listener.close();
    }
}
