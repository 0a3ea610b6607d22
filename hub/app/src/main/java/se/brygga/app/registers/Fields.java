package se.brygga.app.registers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The fields of a small JSON object that a person's program sends; what is missing, wrong or unknown is a 400 with its name. */
final class Fields {

    private static final int DEEPEST = 8;
    private static final int LEAST_REASON = 10;
    private static final int MOST_REASON = 1000;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(?:\\d{2})?\\d{6}[-+ ]?\\d{4}(?!\\d)");

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final JsonNode root;

    private Fields(JsonNode root) {
        this.root = root;
    }

    /** Reads an object that may have these fields only. */
    static Fields read(byte[] body, Set<String> known) {
        try {
            JsonNode root = JSON.readTree(body);
            if (root == null || !root.isObject()) {
                throw NotTaken.bad("body", "Send one JSON object");
            }
            root.fieldNames().forEachRemaining(name -> {
                if (!known.contains(name)) {
                    throw NotTaken.bad("body", "There is a field that this request does not have");
                }
            });
            return new Fields(root);
        } catch (IOException e) {
            throw NotTaken.bad("body", "This is not JSON");
        }
    }

    /** Returns the person's id in the record, with or without {@code Patient/} before it. */
    String person() {
        String text = text("patient").replaceFirst("^Patient/", "");
        if (!ID.matcher(text).matches() || NUMBER.matcher(text).matches()) {
            throw NotTaken.bad(
                    "patient", "Name the person by the id in the record, never by a number of the person's own");
        }
        return text;
    }

    /** Returns why, in words. */
    String reason() {
        String text = text("reason").strip();
        if (text.length() < LEAST_REASON || text.length() > MOST_REASON) {
            throw NotTaken.bad("reason", "Give the reason in " + LEAST_REASON + " to " + MOST_REASON + " characters");
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')
                || text.chars().filter(Character::isLetter).count() < LEAST_REASON / 2) {
            throw NotTaken.bad("reason", "Give the reason in words");
        }
        if (NUMBER.matcher(text).find()) {
            throw NotTaken.bad("reason", "Leave numbers of persons out of the reason");
        }
        return text;
    }

    boolean has(String field) {
        return root.has(field);
    }

    /** Returns one of these words. */
    String choice(String field, Set<String> words) {
        String text = text(field);
        if (!words.contains(text)) {
            throw NotTaken.bad(field, "Write one of " + String.join(", ", new TreeSet<>(words)));
        }
        return text;
    }

    boolean flag(String field) {
        JsonNode node = root.path(field);
        if (!node.isBoolean()) {
            throw NotTaken.bad(field, "Write true or false");
        }
        return node.booleanValue();
    }

    /** Returns a moment with its offset; empty if the field is left out. */
    Optional<Instant> moment(String field) {
        if (root.path(field).isMissingNode()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text(field)).toInstant());
        } catch (DateTimeException e) {
            throw NotTaken.bad(field, "Write a time with its offset, such as 2026-03-25T10:00:00+01:00");
        }
    }

    private String text(String field) {
        JsonNode node = root.path(field);
        if (!node.isTextual()) {
            throw NotTaken.bad(field, "Write a text");
        }
        return node.textValue();
    }
}
