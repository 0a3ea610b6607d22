package se.brygga.translation.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.translated.Translated;
import se.brygga.translation.Rendering;
import se.brygga.translation.Sample;
import se.brygga.translation.SampleConnector;
import se.brygga.translation.Translators;

/** Whatever arrives: an answer, a result or a place to look at; never another exception, never a hang. */
class RobustnessTest {

    private static final SampleConnector CONNECTOR = SampleConnector.mellanland();
    private static final List<byte[]> SAMPLES =
            Sample.of(CONNECTOR.folder()).stream().map(Sample::content).toList();
    private static final byte[] SPICE =
            "|^~\\&\r\n\"0129 -+.XÅ\u0000\u000B\u001C\u00FF".getBytes(StandardCharsets.ISO_8859_1);

    @Property(tries = 3_000)
    void mutatedSamplesAreAnsweredAndTranslatedOrParked(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] content = SAMPLES.get(random.nextInt(SAMPLES.size())).clone();
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            content = mutated(content, random);
        }
        handle(content);
    }

    @Property(tries = 500)
    void anyBytesAreAnswered(@ForAll byte[] content) {
        handle(content);
    }

    @Test
    void largeNonsenseTakesNoLongTime() {
        byte[] header = "MSH|^~\\&|EHR||||20260301||ADT^A01|1|P|2.5.1\rPID|1||".getBytes(StandardCharsets.ISO_8859_1);
        for (char one : "\\^~&|\r\"0".toCharArray()) {
            byte[] content = Arrays.copyOf(header, 4_000_000);
            Arrays.fill(content, header.length, content.length, (byte) one);

            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> handle(content));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PID|1||7^^^&1.#&ISO",
                "PID|1||7~#",
                "PID|1|a~#|7|#|b",
                "PID|1||7^^^1.#",
                "PID|1||7||#^X",
                "PID|1||7||||||||a^^^^^^L~#"
            })
    void hostileRepetitionTakesNoLongTime(String pattern) {
        String repeated = pattern.contains("1.#") ? "1.".repeat(500_000) + "1" : "1~".repeat(100_000) + "2";
        String header = "MSH|^~\\&|EHR||||20260301||ADT^A01|1|P|2.5.1";
        String text =
                header + "\rEVN||20260301\r" + pattern.replace("#", repeated) + "\rPV1|1|I" + "|".repeat(17) + "V1\r";
        String longVersion = text.replace("2.5.1", "2.3" + ".1".repeat(5_000));

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            handle(text.getBytes(StandardCharsets.ISO_8859_1));
            handle(longVersion.getBytes(StandardCharsets.ISO_8859_1));
        });
    }

    private static void handle(byte[] content) {
        InboxMessage message = Translators.intake("hl7v2")
                .read(content, "", CONNECTOR.source(), Sample.RECEIVED_AT)
                .get(0);
        assertThat(message.lane()).hasSize(64);
        if (message.refused().isPresent()) {
            return;
        }
        try {
            Translated translated = Translators.translate(message, CONNECTOR.source());
            assertThat(translated.person()).isNotEmpty();
            assertThat(Rendering.bundle(translated.resources())).isNotEmpty();
        } catch (Untranslatable e) {
            assertThat(e.place()).isNotEmpty();
            assertThat(e.code()).matches("[A-Z0-9_]+");
        }
    }

    private static byte[] mutated(byte[] content, Random random) {
        if (content.length < 2) {
            return content;
        }
        int at = random.nextInt(content.length);
        byte[] result = content.clone();
        switch (random.nextInt(4)) {
            case 0 -> result[at] = SPICE[random.nextInt(SPICE.length)];
            case 1 -> result = Arrays.copyOf(content, at);
            case 2 ->
                System.arraycopy(
                        content,
                        random.nextInt(content.length - at),
                        result,
                        at / 2,
                        Math.min(at, content.length - at) / 2);
            default -> result[at] = (byte) random.nextInt(256);
        }
        return result;
    }
}
