package se.brygga.translation.hl7v2.intake;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import se.brygga.translation.hl7v2.datatype.Escapes;
import se.brygga.translation.hl7v2.datatype.Syntax;
import se.brygga.translation.hl7v2.message.Header;

/** Writes ACK with the separators and in the encoding of the message that it answers (HL7 v2.5.1, 2.14.1, 2.15.5, 2.15.8). */
final class AckWriter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmssxx");
    private static final Pattern BEFORE_25 = Pattern.compile("2\\.[0-4](?!\\d)");
    private static final int LONGEST_ECHO = 250;
    private static final int MOST_ERRORS = 10;
    private static final int CONTROL_ID = 10;

    private final Header header;
    private final Syntax syntax;
    private final StringBuilder text = new StringBuilder(256);
    private String storage = "";
    private String application = "";

    AckWriter(Header header) {
        this.header = header;
        this.syntax = header.syntax();
    }

    /** Lets it ask for an accept acknowledgement, and nothing more: it travels as a message of its own. */
    AckWriter askingForStorage() {
        storage = "AL";
        application = "NE";
        return this;
    }

    /** Returns the bytes; {@code ownId} is MSH-10, and {@code faults} are told at most ten. */
    byte[] write(String code, String ownId, ZonedDateTime at, List<Fault> faults) {
        boolean errSegments = isFrom25();
        header(ownId, at);
        text.append("MSA")
                .append(syntax.field())
                .append(code)
                .append(syntax.field())
                .append(echo(CONTROL_ID));
        if (!errSegments && !faults.isEmpty()) {
            text.append(syntax.field()).append(escaped(faults.get(0).text()));
        }
        text.append('\r');
        List<Fault> told = faults.subList(0, Math.min(MOST_ERRORS, faults.size()));
        if (errSegments) {
            told.forEach(this::error);
        } else if (!told.isEmpty()) {
            errorLocations(told);
        }
        // Echoed bytes were read as ISO-8859-1 and our own text is ASCII, so this is the encoding of the message.
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private void header(String ownId, ZonedDateTime at) {
        text.append("MSH").append(syntax.field()).append(syntax.encodingCharacters());
        fields(echo(5), echo(6), echo(3), echo(4), TIME.format(at), "");
        String event = header.component(9, 2);
        String type =
                event.isEmpty() ? "ACK" : "ACK" + syntax.component() + shortened(event) + syntax.component() + "ACK";
        fields(type, ownId, echo(11), echo(12));
        if (!storage.isEmpty() || !header.field(18).isEmpty()) {
            fields("", "", storage, application, "", echo(18));
        }
        text.append('\r');
    }

    private void error(Fault fault) {
        Condition condition = fault.condition();
        text.append("ERR");
        fields("", Location.of(fault.place()).text(syntax), coded(condition, syntax.component()), "E");
        fields(escaped(fault.code()), "", "", escaped(fault.text()));
        text.append('\r');
    }

    private void errorLocations(List<Fault> faults) {
        text.append("ERR").append(syntax.field());
        for (int i = 0; i < faults.size(); i++) {
            Fault fault = faults.get(i);
            text.append(i == 0 ? "" : String.valueOf(syntax.repetition()));
            text.append(Location.of(fault.place()).oldText(syntax)).append(syntax.component());
            text.append(coded(fault.condition(), syntax.subcomponent()));
        }
        text.append('\r');
    }

    private String coded(Condition condition, char separator) {
        return separator == Syntax.NONE
                ? String.valueOf(condition.number())
                : "" + condition.number() + separator + escaped(condition.text()) + separator + "HL70357";
    }

    private void fields(String... values) {
        for (String value : values) {
            text.append(syntax.field()).append(value);
        }
    }

    private String escaped(String plain) {
        return Escapes.encode(plain, syntax);
    }

    private String echo(int field) {
        return shortened(header.field(field));
    }

    private static String shortened(String raw) {
        return raw.length() > LONGEST_ECHO ? "" : raw;
    }

    private boolean isFrom25() {
        String version = header.component(12, 1).strip();
        return !BEFORE_25.matcher(version).lookingAt();
    }
}
