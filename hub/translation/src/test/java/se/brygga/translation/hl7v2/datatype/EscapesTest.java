package se.brygga.translation.hl7v2.datatype;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapesTest {

    private static final Syntax UTF_8 = Syntax.usual(StandardCharsets.UTF_8);
    private static final Syntax LATIN_1 = Syntax.usual(StandardCharsets.ISO_8859_1);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a\\F\\b, a|b",
        "a\\S\\b, a^b",
        "a\\T\\b, a&b",
        "a\\R\\b, a~b",
        "a\\E\\b, a\\b",
        "\\E\\F\\E\\, \\F\\",
        "\\H\\loud\\N\\, loud",
        "\\XC385\\sa, Åsa",
        "\\X41\\\\X42\\, AB"
    })
    void understands(String raw, String text) {
        assertThat(Escapes.decode(raw, UTF_8)).isEqualTo(text);
        assertThat(Escapes.isStrange(raw, UTF_8)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"a\\.br\\b", "a\\X0A\\b"})
    void lineBreaksComeThrough(String raw) {
        assertThat(Escapes.decode(raw, UTF_8)).isEqualTo("a\nb");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a\\Q\\b",
        "\\C2842\\",
        "\\M2842\\",
        "\\Z9\\",
        "C:\\temp",
        "\\X4\\",
        "\\XZZ\\",
        "\\XFF\\",
        "\\X00\\",
        "\\.sp2\\"
    })
    void keepsAndTellsWhatItDoesNotUnderstand(String raw) {
        assertThat(Escapes.decode(raw, UTF_8)).isEqualTo(raw);
        assertThat(Escapes.isStrange(raw, UTF_8)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"C:\\temp\\F\\x, C:\\temp|x"})
    void aStrayEscapeDoesNotSwallowTheNextOne(String raw, String text) {
        assertThat(Escapes.decode(raw, UTF_8)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"\\XC5\\sa, Åsa"})
    void bytesAreInTheEncodingOfTheMessage(String raw, String text) {
        assertThat(Escapes.decode(raw, LATIN_1)).isEqualTo(text);
    }

    @Property
    void whatIsEscapedComesBack(@ForAll @CharRange(from = ' ', to = 'ÿ') String text) {
        String raw = Escapes.encode(text, UTF_8);

        assertThat(raw).doesNotContain("|", "^", "~", "&", "\r", "\n");
        assertThat(Escapes.decode(raw, UTF_8)).isEqualTo(text);
    }

    @Property
    void anyTextComesBack(@ForAll String text) {
        assertThat(Escapes.decode(Escapes.encode(text, UTF_8), UTF_8)).isEqualTo(text);
    }

    @Property
    void anyValueCanBeRead(
            @ForAll @CharRange(from = '\\', to = '\\') @CharRange(from = 'A', to = 'Z') @CharRange(from = '0', to = '9')
                    String raw) {
        assertThat(Escapes.decode(raw, UTF_8)).isNotNull();
    }
}
