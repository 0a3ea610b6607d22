package se.brygga.translation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Refusal;
import se.brygga.core.message.Spelling;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.translated.LossReport;
import se.brygga.core.translated.Translated;
import se.brygga.translation.FuzzInputs.Input;

/**
 * Spoilt messages of every format, for a minute: each is refused or translated whole, soon and in little memory, and what is
 * translated can be written or is refused.
 *
 * <p>A build tries the same messages each time. {@code -Dfuzz.seed=random} looks for new ones, {@code -Dfuzz.seconds} says how
 * long; a failure names the seed of its message, which {@code -Dfuzz.only} tries alone.
 */
class FuzzTest {

    private static final long SECONDS = Long.getLong("fuzz.seconds", 60);
    private static final long SEED = seed(System.getProperty("fuzz.seed", "1"));
    /** Processor time, which other work on the machine does not change much. */
    private static final Duration SLOWEST = Duration.ofSeconds(10);

    /** Loading classes and tables for the first time takes memory that a message does not. */
    private static final long ALLOWANCE = 100L << 20;

    /** A file may hold many messages, and each is written in every format. */
    private static final long ALLOCATED_PER_MESSAGE = 4L << 20;

    /** Six bytes may be three fields, each of which is read once and written in every format. */
    private static final long ALLOCATED_PER_BYTE = 16L << 10;

    private static final FuzzInputs INPUTS = FuzzInputs.load();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void spoiltMessagesAreRefusedOrTranslatedWhole() {
        Long only = Long.getLong("fuzz.only");
        if (only != null) {
            tryOne(only, new AtomicInteger());
            return;
        }
        var seeds = new Random(SEED);
        var translated = new AtomicInteger();
        int tried = 0;
        for (Instant end = Instant.now().plusSeconds(SECONDS); Instant.now().isBefore(end); tried++) {
            tryOne(seeds.nextLong(), translated);
        }
        System.out.println("Fuzzing with -Dfuzz.seed=" + SEED + ": " + tried + " spoilt messages, of which "
                + translated + " could be translated");
        assertThat(tried).isPositive();
    }

    private static long seed(String given) {
        return given.equals("random") ? System.nanoTime() : Long.parseLong(given);
    }

    static void tryOne(long seed, AtomicInteger translated) {
        var random = new Random(seed);
        Input input = INPUTS.all().get(random.nextInt(INPUTS.all().size()));
        byte[] content = input.content();
        var what = new StringBuilder(input.name());
        for (int i = 0; i <= random.nextInt(3) && content.length > 0; i++) {
            Mutation mutation = Mutation.values()[random.nextInt(Mutation.values().length)];
            content = mutation.spoil(content, random);
            what.append(' ').append(mutation);
        }
        long begun = THREADS.getCurrentThreadCpuTime();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        int messages;
        try {
            messages = takeAndPassOn(input, content, translated);
        } catch (RuntimeException | AssertionError | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError(what + ": repeat with -Dfuzz.only=" + seed, e);
        }
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begun))
                .as("time of %s, %s bytes: repeat with -Dfuzz.only=%s", what, content.length, seed)
                .isLessThan(SLOWEST);
        assertThat(allocated)
                .as("memory of %s, %s bytes: repeat with -Dfuzz.only=%s", what, content.length, seed)
                .isLessThan(ALLOWANCE + ALLOCATED_PER_MESSAGE * messages + ALLOCATED_PER_BYTE * content.length);
    }

    private static int takeAndPassOn(Input input, byte[] content, AtomicInteger count) {
        List<InboxMessage> messages =
                Translators.intake(input.format()).read(content, input.file(), input.source(), Sample.RECEIVED_AT);
        for (InboxMessage message : messages) {
            Refusal refusal = message.refusal();
            if (refusal != null) {
                assertThat(refusal.code()).as("code of a refusal").isNotBlank();
                continue;
            }
            try {
                Translated translated = Translators.translate(message, input.source());
                addsUp(translated.losses());
                count.incrementAndGet();
                passOn(message, translated);
            } catch (Untranslatable e) {
                hasPlace(e.place(), e.code());
            }
        }
        return messages.size();
    }

    private static void passOn(InboxMessage message, Translated translated) {
        if (translated.resources().isEmpty()) {
            return;
        }
        var envelope = new Onward.Envelope(message.key().id(), "SE2329990010-K01", "SE2120009994-HTJ01");
        OutboundMessage outbound = Onward.of(message, translated, envelope);
        for (String format : Writers.formats()) {
            try {
                Writers.find(format, outbound)
                        .ifPresent(writer -> addsUp(
                                writer.write(outbound, destination(format)).losses()));
            } catch (Untranslatable e) {
                hasPlace(e.place(), e.code());
            }
        }
    }

    private static void hasPlace(String place, String code) {
        assertThat(place).as("place of " + code).isNotBlank();
        assertThat(code).as("code at " + place).isNotBlank();
    }

    private static void addsUp(LossReport losses) {
        assertThat(losses.count("mapped") + losses.count("dropped") + losses.count("unmapped"))
                .isEqualTo(losses.fates().size());
    }

    private static Destination destination(String format) {
        return new Destination(
                "destination",
                format,
                format.equals("hl7v2") ? "2.5.1" : "",
                StandardCharsets.UTF_8,
                ZoneId.of("Europe/Stockholm"),
                "RECEIVER",
                true,
                Set.of(),
                Spelling.CANONICAL,
                Map.of());
    }
}
