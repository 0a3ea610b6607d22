package se.brygga.record;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Resource;

/**
 * Resources that were parsed lately, by the text that they were parsed from.
 *
 * <p>Coordination looks at all of a person's case with each message, in each of its rounds: what has not changed is not parsed
 * again. Which text is in force is asked of the database each time, so nothing is found here that is out of date or was taken
 * back. They are shared: whoever gets one must not change it.
 */
final class SharedContent {

    /** What the shortest entry takes, as so many characters. */
    private static final int FLOOR = 100;

    /** About 12 MB of memory: parsed, a resource takes five bytes for each character of its text, which is kept too. */
    private static final long CHARACTERS = 2L << 20;

    private final Cache<String, Resource> cache = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS)
            .<String, Resource>weigher((content, parsed) -> FLOOR + content.length())
            .build();

    /** Returns what a text says; the parser is asked if nobody has asked lately. */
    <R extends Resource> R of(Class<R> type, String content, Function<String, R> parser) {
        return type.cast(cache.get(content, parser));
    }
}
