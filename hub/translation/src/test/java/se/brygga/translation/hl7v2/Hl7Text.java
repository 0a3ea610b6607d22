package se.brygga.translation.hl7v2;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.translated.Translated;
import se.brygga.translation.Sample;
import se.brygga.translation.SampleConnector;
import se.brygga.translation.Translators;

/** A message about the usual test person: a header of the type, PID and the segments of the test. */
public record Hl7Text(String type, String person, List<String> segments) {

    private static final Source SOURCE = SampleConnector.mellanland().source();

    public Hl7Text(String type, List<String> segments) {
        this(type, "", segments);
    }

    public static Hl7Text of(String type, String... segments) {
        return new Hl7Text(type, List.of(segments));
    }

    /** Adds to PID what follows PID-3. */
    public Hl7Text with(String person) {
        return new Hl7Text(type, person, segments);
    }

    public InboxMessage arrived() {
        String text = "MSH|^~\\&|EHR|MELLANLAND|BRYGGA|HUB|20260301115900||" + type + "|C1|P|2.5.1||||||UNICODE UTF-8\r"
                + "PID|1||191212121212^^^&1.2.752.129.2.1.3.1&ISO^PI" + person + '\r'
                + String.join("\r", segments);
        return Translators.intake("hl7v2")
                .read(text.getBytes(UTF_8), "", SOURCE, Sample.RECEIVED_AT)
                .get(0);
    }

    public Translated translated() {
        return Translators.translate(arrived(), SOURCE);
    }

    public <R extends Resource> List<R> all(Class<R> type) {
        return translated().resources().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    public <R extends Resource> R only(Class<R> type) {
        List<R> all = all(type);
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " " + type.getSimpleName());
        }
        return all.get(0);
    }

    /** Returns place and code of the refusal, at intake or in translation; fails with anything else. */
    public String refusal() {
        InboxMessage message = arrived();
        if (message.refused().isPresent()) {
            return message.refusal().place() + ' ' + message.refusal().code();
        }
        try {
            Translators.translate(message, SOURCE);
        } catch (Untranslatable e) {
            return e.place() + ' ' + e.code();
        }
        throw new AssertionError("The message was translated");
    }
}
