package se.brygga.simulators.municipality;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A notice about a hospital stay, as a municipality's system has taken it.
 *
 * @param messageId unique per notice
 * @param caseId the stay
 * @param event what happened, such as {@code admitted}
 * @param personId whom it is about
 * @param at the notice's own time: of the event, or the estimated discharge; null if it carries neither
 * @param fields all fields as text
 */
public record ReceivedNotice(
        String messageId, String caseId, String event, String personId, OffsetDateTime at, Map<String, String> fields) {

    /** Reads a notice from its fields by name; empty fields count as absent. Throws if id or event is missing. */
    public static ReceivedNotice of(Map<String, String> given) {
        Map<String, String> fields = given.entrySet().stream()
                .filter(field -> field.getValue() != null && !field.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        return new ReceivedNotice(
                required(fields, "messageId"),
                fields.getOrDefault("caseId", ""),
                required(fields, "event"),
                fields.getOrDefault("personId", ""),
                Stream.of("time", "estimatedDischarge")
                        .map(fields::get)
                        .filter(Objects::nonNull)
                        .map(OffsetDateTime::parse)
                        .findFirst()
                        .orElse(null),
                fields);
    }

    /** Returns the same notice without its fields, to save memory. */
    public ReceivedNotice slim() {
        return new ReceivedNotice(messageId, caseId, event, personId, at, Map.of());
    }

    private static String required(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("A notice without " + name);
        }
        return value;
    }

    @Override
    public String toString() {
        return event + " " + messageId;
    }
}
