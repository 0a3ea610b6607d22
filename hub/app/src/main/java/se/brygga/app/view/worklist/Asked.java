package se.brygga.app.view.worklist;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.brygga.app.refusal.Refused;

/**
 * What a list is asked for. No other key is taken: whatever else found, sorted or counted persons could tell who has support from the
 * social services (PDL 2:8; view.md 6, W1).
 *
 * @param keys what the list is asked by
 * @param language {@code sv} or {@code en}
 * @param said code of what became of a form; empty if none was sent
 */
record Asked(Map<String, String> keys, String language, String said) {

    private static final String BANNED = "SEARCH_KEY_BANNED";
    private static final String LANGUAGE = "lang";
    private static final String SAID = "said";

    /** Takes the parameters of a request; throws {@link Refused} for any that the list is not found by. */
    static Asked of(Map<String, String[]> parameters, Set<String> allowed) {
        Map<String, String> keys = new TreeMap<>();
        parameters.forEach((key, values) -> {
            boolean known = allowed.contains(key) || key.equals(LANGUAGE) || key.equals(SAID);
            if (!known || values.length != 1) {
                throw banned(allowed);
            }
            if (!values[0].isEmpty()) {
                keys.put(key, values[0]);
            }
        });
        String language = keys.remove(LANGUAGE);
        String said = keys.remove(SAID);
        return new Asked(keys, language, said == null || !said.matches("[A-Z_]{1,40}") ? "" : said);
    }

    private static Refused banned(Set<String> allowed) {
        String keys = String.join(", ", new TreeSet<>(allowed));
        return Refused.bad(
                BANNED,
                "Listan hittas bara med " + keys + ", var för sig en gång. / The list is found by " + keys
                        + " only, each given once.");
    }

    String get(String key, String otherwise) {
        return keys.getOrDefault(key, otherwise);
    }
}
