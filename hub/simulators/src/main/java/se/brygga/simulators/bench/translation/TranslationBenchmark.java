package se.brygga.simulators.bench.translation;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.translated.Translated;
import se.brygga.translation.Sample;
import se.brygga.translation.Translators;

/** How many messages one core translates in a second: from bytes to FHIR resources and loss report, envelope included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TranslationBenchmark {

    /** Which message, see {@link BenchMessage}. */
    @Param
    public BenchMessage message;

    private String format;
    private byte[] content;
    private String file;
    private Source source;

    /** Reads the message, and translates once outside the measurement: a message that is refused cannot look fast. */
    @Setup
    public void read() {
        format = message.format();
        content = message.content();
        file = message.file();
        source = message.source();
        if (translate().resources().isEmpty()) {
            throw new IllegalStateException(message + " is not translated");
        }
    }

    /** Reads the envelope and translates. */
    @Benchmark
    public Translated translate() {
        InboxMessage inbox = Translators.intake(format)
                .read(content, file, source, Sample.RECEIVED_AT)
                .get(0);
        return Translators.translate(inbox, source);
    }
}
