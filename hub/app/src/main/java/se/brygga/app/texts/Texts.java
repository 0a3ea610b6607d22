package se.brygga.app.texts;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Texts for people in Swedish or English, of one bundle below {@code texts/}; a key without a text is an error, which a test finds. */
public final class Texts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale, ResourceBundle bundle) {
        this.locale = locale;
        this.bundle = bundle;
    }

    /** Takes the name of the bundle, and {@code sv} or {@code en}; anything else is Swedish. */
    public static Texts of(String name, String wish) {
        Locale locale = Locale.forLanguageTag(language(wish));
        return new Texts(locale, ResourceBundle.getBundle("texts/" + name, locale, NO_FALLBACK));
    }

    /** Returns the language of a page for which one was wished: {@code sv} unless that is {@code en}. */
    public static String language(String wish) {
        return "en".equals(wish) ? "en" : "sv";
    }

    /** Returns the language for what a browser or a system accepts, which may name several and their regions. */
    public static String accepted(String languages) {
        return languages != null && languages.startsWith("en") ? "en" : "sv";
    }

    /** Returns the language. */
    public Locale locale() {
        return locale;
    }

    /** Tells whether there is a text. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** Returns a text. */
    public String get(String key) {
        return bundle.getString(key);
    }

    /** Returns the text of a code, or the code where there is none. */
    public String code(String kind, String code) {
        try {
            return bundle.getString(kind + "." + code);
        } catch (MissingResourceException e) {
            return code;
        }
    }
}
