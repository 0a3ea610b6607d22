package se.brygga.app.auditpages;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import se.brygga.app.texts.Texts;
import se.brygga.core.time.SwedishTime;

/** The texts of the auditors' pages, in Swedish or English. */
public final class Words {

    private final Texts texts;

    private Words(Texts texts) {
        this.texts = texts;
    }

    /** Takes {@code sv} or {@code en}; anything else is Swedish. */
    static Words of(String language) {
        return new Words(Texts.of("auditpages", language));
    }

    /** Returns the language for the page's {@code lang}. */
    public String language() {
        return texts.locale().getLanguage();
    }

    /** Returns a text. */
    public String get(String key) {
        return texts.get(key);
    }

    /** Returns the text of a code, or the code where there is none. */
    public String code(String kind, String code) {
        return texts.code(kind, code);
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
