package se.brygga.simulators.bench.record;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import se.brygga.simulators.bench.Latencies;

/** The same kind of request again and again, by some clients at once, for some seconds. */
final class Requests {

    private final int clients;

    Requests(int clients) {
        this.clients = clients;
    }

    /**
     * What came of it.
     *
     * @param count answered as expected
     * @param seconds how long it took
     * @param latencies from sending to the last byte
     */
    record Result(long count, double seconds, Latencies latencies) {

        double perSecond() {
            return count / seconds;
        }
    }

    /** Sends for so long; an answer with another status than expected ends it with that answer's code. */
    Result run(double seconds, int expected, LongFunction<HttpRequest> request)
            throws IOException, InterruptedException {
        var latencies = new Latencies();
        long begun = System.nanoTime();
        long end = begun + (long) (seconds * 1e9);
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Callable<Long>> senders = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int client = i;
                senders.add(() -> send(client, end, expected, request, latencies));
            }
            long count = 0;
            for (Future<Long> sender : threads.invokeAll(senders)) {
                count += sender.get();
            }
            return new Result(count, (System.nanoTime() - begun) / 1e9, latencies);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private long send(int client, long end, int expected, LongFunction<HttpRequest> request, Latencies latencies)
            throws IOException, InterruptedException {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        long count = 0;
        while (System.nanoTime() < end) {
            HttpRequest next = request.apply((long) client << 32 | count);
            long sent = System.nanoTime();
            HttpResponse<byte[]> answer = http.send(next, HttpResponse.BodyHandlers.ofByteArray());
            latencies.add(System.nanoTime() - sent);
            if (answer.statusCode() != expected) {
                throw new IOException("The hub answered " + answer.statusCode() + " to " + next.method() + ' '
                        + next.uri().getPath() + ", not " + expected);
            }
            count++;
        }
        return count;
    }
}
