package se.brygga.app.auditpages;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import se.brygga.app.view.words.ViewWords;
import se.brygga.core.time.SwedishTime;

/** The texts of the auditors' pages, in Swedish or English. */
public final class Words {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String language;
    private final ResourceBundle texts;

    private Words(String language) {
        this.language = language;
        this.texts = ResourceBundle.getBundle("texts/auditpages", Locale.forLanguageTag(language), NO_FALLBACK);
    }

    /** Takes {@code sv} or {@code en}; anything else is Swedish. */
    static Words of(String language) {
        return new Words(ViewWords.language(language));
    }

    /** Returns the language for the page's {@code lang}. */
    public String language() {
        return language;
    }

    /** Returns a text. */
    public String get(String key) {
        return texts.getString(key);
    }

    /** Returns the text of a code, or the code where there is none. */
    public String code(String kind, String code) {
        try {
            return texts.getString(kind + "." + code);
        } catch (MissingResourceException e) {
            return code;
        }
    }

    /** Returns the texts of codes that stand with commas between them. */
    public String codes(String kind, String codes) {
        return Arrays.stream(codes.split(",")).map(code -> code(kind, code)).collect(Collectors.joining(", "));
    }

    /** Returns a time in Sweden. */
    public String time(Instant at) {
        return at.equals(Instant.EPOCH) ? get("beginning") : SwedishTime.minute(at);
    }
}
