package se.brygga.translation.hl7v2.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.core.error.Untranslatable;

/** Encodings of messages.md 5, characters. */
class CharacterSetsTest {

    private static final String HEADER = "MSH|^~\\&|EHR|MELLANLAND|||20260301120000||ADT^A01|1|P|2.5.1";

    @ParameterizedTest(name = "MSH-18 {0}, connector {1}")
    @CsvSource(
            value = {
                "8859/1, UTF-8, ISO-8859-1",
                "8859/15, UTF-8, ISO-8859-15",
                "ISO-8859-1, UTF-8, ISO-8859-1",
                "UNICODE UTF-8, ISO-8859-1, UTF-8",
                "UNICODE, ISO-8859-1, UTF-8",
                "utf-8, ISO-8859-1, UTF-8",
                "UNICODE UTF-8~8859/1, ISO-8859-1, UTF-8",
                "'', ISO-8859-1, ISO-8859-1",
                "'', UTF-8, UTF-8",
                "ASCII, ISO-8859-1, ISO-8859-1",
                "ASCII, UTF-8, UTF-8"
            })
    void encodingComesFromTheHeaderElseFromTheConnector(String stated, Charset connector, Charset actual) {
        byte[] content = (HEADER + "||||||" + stated + "\rPID|||7||Ångström^Örjan").getBytes(actual);

        Message message = MessageReader.read(content, connector);

        assertThat(message.pid().names().get(0).family().value()).isEqualTo("Ångström");
        assertThat(message.syntax().charset()).isEqualTo(actual);
    }

    @Test
    void byteOrderMarkIsTakenOffAndMeansUtf8() {
        byte[] content = ("\uFEFF" + HEADER + "\rPID|||7||Ångström").getBytes(UTF_8);

        assertThat(MessageReader.read(content, ISO_8859_1)
                        .pid()
                        .names()
                        .get(0)
                        .family()
                        .value())
                .isEqualTo("Ångström");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "UNICODE UTF-8, CHARSET_ILLEGAL_BYTES", "UNICODE UTF-16, CHARSET_UNKNOWN", "UNICODE UTF-32, CHARSET_UNKNOWN",
        "ISO IR87, CHARSET_UNKNOWN", "8859/99, CHARSET_UNKNOWN", "8859/, CHARSET_UNKNOWN"
    })
    void aWrongEncodingIsAnErrorAndNeverAReplacementCharacter(String stated, String code) {
        byte[] content = (HEADER + "||||||" + stated + "\rPID|||7||Ångström").getBytes(ISO_8859_1);

        assertThatThrownBy(() -> MessageReader.read(content, ISO_8859_1))
                .isInstanceOfSatisfying(Untranslatable.class, e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.place()).isEqualTo("MSH-18");
                });
    }

    @Test
    void utf16IsNoHeader() {
        assertThat(Header.read(HEADER.getBytes(StandardCharsets.UTF_16))).isEmpty();
        assertThat(Header.read(HEADER.getBytes(StandardCharsets.UTF_16LE))).isEmpty();
    }
}
