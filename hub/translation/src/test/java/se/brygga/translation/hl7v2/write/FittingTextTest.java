package se.brygga.translation.hl7v2.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a destination's character set makes of a text. */
class FittingTextTest {

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "ISO-8859-1; Örjan Ödegård; Örjan Ödegård; false",
                "UTF-8; Šarić – “ja”; Šarić – “ja”; false",
                "ISO-8859-1; Šarić – “ja”; Saric - \"ja\"; true",
                "ISO-8859-1; Łódź 5 €; Lódz 5 EUR; true",
                "ISO-8859-15; 5 €; 5 €; false",
                "ISO-8859-1; ﬁn; fin; true",
                "US-ASCII; Örjan; Orjan; true",
                "ISO-8859-1; Иван; ; true",
                "ISO-8859-1; 東京; ; true",
            })
    void fits(String charset, String given, String text, boolean changed) {
        assertThat(FittingText.of(given, Charset.forName(charset))).isEqualTo(new FittingText(text, changed));
    }

    @ParameterizedTest
    @CsvSource({"'a\u000Bb\u001C\r\nc', 'ab\nc', true", "'a\r\nb', 'a\nb', false", "'a\tb', 'a\tb', false"})
    void nothingEndsASegmentOrAFrame(String given, String text, boolean changed) {
        assertThat(FittingText.of(given, StandardCharsets.UTF_8)).isEqualTo(new FittingText(text, changed));
    }

    @Property
    void neverAQuestionMarkThatWasNotThere(@ForAll String given) {
        String without = given.replace("?", "");
        for (Charset charset : new Charset[] {StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8}) {
            String text = FittingText.of(without, charset).text();
            if (text != null) {
                assertThat(new String(text.getBytes(charset), charset))
                        .isEqualTo(text)
                        .doesNotContain("?");
            }
        }
    }
}
