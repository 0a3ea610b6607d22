package se.brygga.translation.hl7v2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.translated.Translated;
import se.brygga.translation.Sample;
import se.brygga.translation.SampleConnector;
import se.brygga.translation.Translators;

/** A message of any type about Tolvan Tolvansson, for tests. */
public record Told(String text) {

    private static final Source SOURCE = SampleConnector.mellanland().source();
    private static final String PERSON =
            "PID|1||191212121212^^^&1.2.752.129.2.1.3.1&ISO^PI||Tolvansson^Tolvan||19121212|M";

    /** Takes MSH-9 and the segments; {@code PID} alone stands for the person. */
    public static Told of(String type, String... segments) {
        String header = "MSH|^~\\&|EHR|SE2329990010-K01|BRYGGA|HUB|20260301115900||" + type
                + "|C1|P|2.5.1||||||UNICODE UTF-8\r";
        return new Told(header + String.join("\r", segments).replace("\rPID\r", '\r' + PERSON + '\r') + '\r');
    }

    public InboxMessage arrived() {
        return Translators.intake("hl7v2")
                .read(text.getBytes(UTF_8), "", SOURCE, Sample.RECEIVED_AT)
                .get(0);
    }

    public Translated translated() {
        InboxMessage message = arrived();
        assertThat(message.refused()).isEmpty();
        return Translators.translate(message, SOURCE);
    }

    public <T extends Resource> T only(Class<T> type) {
        return translated().resources().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Returns place and code of the refusal, at intake or later. */
    public String refusal() {
        InboxMessage message = arrived();
        if (message.refused().isPresent()) {
            return message.refusal().place() + ' ' + message.refusal().code();
        }
        Untranslatable refusal =
                catchThrowableOfType(Untranslatable.class, () -> Translators.translate(message, SOURCE));
        return refusal.place() + ' ' + refusal.code();
    }
}
