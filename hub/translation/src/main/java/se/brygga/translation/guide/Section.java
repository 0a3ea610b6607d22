package se.brygga.translation.guide;

import java.util.Locale;

/**
 * Where in the guide a message stands.
 *
 * @param chapter the formats that share tables: {@code hl7v2}, {@code municipal}, {@code fhir}
 * @param title the type of message that has tables of its own
 * @param variant what differs inside a section: a trigger event, or a format; empty if nothing
 */
record Section(String chapter, String title, String variant) {

    private static final String LETTER = "care-communication-message";

    /** Returns the section of messages that come in. */
    static Section in(String format, String type) {
        return switch (format) {
            case "hl7v2" -> hl7(type);
            case "fhir" -> new Section(format, type, "");
            default -> municipal(format, type);
        };
    }

    /** Returns the section of messages that are written. */
    static Section out(String format, String type) {
        return switch (format) {
            case "hl7v2" -> hl7(type);
            case "fhir" -> {
                String event = type.substring(type.indexOf('/') + 1);
                yield event.equals(LETTER)
                        ? new Section(format, event, "")
                        : new Section(format, "other messages", event);
            }
            default -> municipal(format, type);
        };
    }

    private static Section hl7(String type) {
        String[] parts = type.split("\\^");
        return new Section("hl7v2", parts[0], parts.length > 1 ? parts[1] : "");
    }

    private static Section municipal(String format, String kind) {
        return new Section("municipal", kind, format.toUpperCase(Locale.ROOT));
    }
}
