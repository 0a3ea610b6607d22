package se.brygga.app.view.source;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What one opening of a person has asked for: the sources, each on its way by itself. Lives until all have answered. */
public final class Gathering {

    /** A source on its way. */
    record Way(Source source, CompletableFuture<Arrival> arrival) {}

    private final List<Way> ways;

    Gathering(List<Way> ways) {
        this.ways = ways;
    }

    /** Waits for all, but no longer than this; 0 does not wait. Then returns how it stands with each. */
    public List<Arrival> after(Duration most) {
        waitFor(CompletableFuture.allOf(ways.stream().map(Way::arrival).toArray(CompletableFuture[]::new)), most);
        return ways.stream().map(way -> now(way)).toList();
    }

    /** Waits for one source, but no longer than its cut-off; null if there is none with this name. */
    public Arrival of(String code) {
        return ways.stream()
                .filter(way -> way.source().code().equals(code))
                .findFirst()
                .map(way -> way.arrival().join())
                .orElse(null);
    }

    private static Arrival now(Way way) {
        return way.arrival().getNow(new Arrival(way.source(), null, false, null, null));
    }

    private static void waitFor(CompletableFuture<?> all, Duration most) {
        try {
            all.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            // Who has not answered yet is loading.
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
