package se.brygga.app.view.words;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import se.brygga.app.texts.Texts;
import se.brygga.app.view.chart.Wording;
import se.brygga.core.time.SwedishTime;

/** The texts of the shared view in one language; a key without a text is an error, which a test finds. */
public final class ViewWords {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(SwedishTime.ZONE);

    private final Texts texts;

    private ViewWords(Texts texts) {
        this.texts = texts;
    }

    /** Takes {@code sv} or {@code en}; anything else is Swedish. */
    public static ViewWords of(String language) {
        return new ViewWords(Texts.of("view", language));
    }

    /** Returns the language for {@code lang}. */
    public String language() {
        return texts.locale().getLanguage();
    }

    /** Returns the other language. */
    public String other() {
        return language().equals("sv") ? "en" : "sv";
    }

    /** Returns a text. */
    public String get(String key) {
        return texts.get(key);
    }

    /** Returns a text with what stands for {0} and on. */
    public String get(String key, Object... parts) {
        return new MessageFormat(texts.get(key).replace("'", "''"), texts.locale()).format(parts);
    }

    /** Returns the text of a code, or the code where there is none. */
    public String code(String kind, String code) {
        return texts.code(kind, code);
    }

    /** Returns a time in Sweden: {@code 2026-11-21 10:42}. */
    public String time(Instant at) {
        return SwedishTime.minute(at);
    }

    /** Returns a day in Sweden. */
    public String day(Instant at) {
        return SwedishTime.day(at).toString();
    }

    /** Returns the time of day if it is the same day as {@code now}, else day and time. */
    public String clock(Instant at, Instant now) {
        return day(at).equals(day(now)) ? CLOCK.format(at) : SwedishTime.minute(at);
    }

    /** Returns the address of a style or script, which tells its content. */
    public String file(String name) {
        return PageFile.of(name).address();
    }

    /** Returns the words of charts. */
    public Wording charts() {
        return new Wording(texts.locale(), this::get);
    }
}
