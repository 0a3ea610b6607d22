package se.brygga.app.cli;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import se.brygga.core.error.Untranslatable;
import se.brygga.translation.fhirmessage.reading.Document;
import se.brygga.translation.fhirmessage.reading.StrictParser;

/**
 * Where a system posts to, and as what: a door of its own, or the FHIR API, where the login tells which system it is.
 *
 * @param hub the hub, without a slash at its end
 * @param connector whose door it is
 * @param format of the messages, as in connector.yml
 */
record Postbox(URI hub, String connector, String format) {

    private static final String BASE = "/fhir";
    /** <a href="https://hl7.org/fhir/R4/messageheader-operation-process-message.html">R4, operation process-message</a>. */
    private static final String MESSAGES = BASE + "/$process-message";

    /** Returns the address for people. */
    URI address() {
        return URI.create(hub + (isFhir() ? BASE : "/intake/" + connector));
    }

    /** Returns the address for this content: a FHIR message has one of its own. */
    URI address(byte[] content) {
        return isFhir() && isMessage(content) ? URI.create(hub + MESSAGES) : address();
    }

    String contentType(byte[] content) {
        return switch (format) {
            case "fhir" -> isXml(content) ? "application/fhir+xml" : "application/fhir+json";
            case "json" -> "application/json";
            default -> "text/csv; charset=utf-8";
        };
    }

    private boolean isFhir() {
        return format.equals("fhir");
    }

    private static boolean isXml(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).stripLeading().startsWith("<");
    }

    /** What cannot be read goes to the base: the hub says what is wrong with it. */
    private static boolean isMessage(byte[] content) {
        try {
            return "message"
                    .equals(StrictParser.parse(Document.read(content))
                            .bundle()
                            .getTypeElement()
                            .getValueAsString());
        } catch (Untranslatable e) {
            return false;
        }
    }
}
