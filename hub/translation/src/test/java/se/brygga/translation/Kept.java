package se.brygga.translation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.fhir.Snapshot;
import se.brygga.core.translated.Translated;

/** What is kept after several messages, one after the other, for tests. */
public final class Kept {

    private final Map<String, Resource> resources = new LinkedHashMap<>();

    private Kept() {}

    /** Keeps messages in their order. */
    public static Kept after(Translated... messages) {
        var kept = new Kept();
        for (Translated message : messages) {
            message.resources().forEach(sent -> kept.put(sent, message.cleared()));
        }
        return kept;
    }

    private void put(Resource sent, List<String> cleared) {
        String key = sent.fhirType() + '/' + sent.getIdPart();
        if (resources.containsKey(key)) {
            Snapshot.complete(sent, resources.get(key), cleared);
        }
        resources.put(key, sent);
    }

    public <R extends Resource> List<R> all(Class<R> type) {
        return resources.values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    public <R extends Resource> R only(Class<R> type) {
        List<R> all = all(type);
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " " + type.getSimpleName());
        }
        return all.get(0);
    }
}
