package se.brygga.app.view.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What would be read wrong is marked (security.md 6, case 86); what is merely foreign is not. */
class VisibleTest {

    @ParameterizedTest
    @CsvSource({
        "W\u0430ran, W\u0430[U+0430]ran",
        "5\u202E05 mg, 5[U+202E]05 mg",
        "Al\u200Bvedon, Al[U+200B]vedon",
        "\uFEFFAlvedon, [U+FEFF]Alvedon",
        "Alved\u03BFn, Alved\u03BF[U+03BF]n"
    })
    void isMarked(String sent, String shown) {
        assertThat(Visible.of(sent)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hjärnstroke (I63.9) – vänster",
                "TNF-α 25 µg",
                "β2-stimulerare",
                "Елена Иванова",
                "ΔHb ≥ 5",
                "فاطمة",
                "Ångström…"
            })
    void isLeftAlone(String text) {
        assertThat(Visible.of(text)).isEqualTo(text);
    }
}
