package se.brygga.app.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Camel's placeholders: {@code {{key}}}, {@code {{key:fallback}}}, {@code {{?key}}}. */
final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]+)}}");

    private Placeholders() {}

    /** Returns the keys that must have a value: those without a fallback. */
    static List<String> required(String text) {
        List<String> keys = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            String key = matcher.group(1).strip();
            if (!key.startsWith("?") && !key.contains(":")) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** Returns the text with values for the keys that have one. */
    static String fill(String text, Settings settings) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        settings.find(found.group(1).strip()).orElse(found.group())));
    }
}
