package se.brygga.simulators.hospital;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * An ADT message that has not been sent yet (HL7 v2.5.1, chapter 3): A01 A02 A03 A04 A08 A11 A13 A21 A22 A40.
 *
 * @param trigger trigger event
 * @param person whom it is about; for A40 the one who remains
 * @param visit the stay; null for A40
 * @param at when it happened, local time
 * @param replaced for A40: who is merged away; else null
 * @param charset encoding, named in MSH-18
 */
public record Adt(String trigger, Person person, Visit visit, LocalDateTime at, Person replaced, Charset charset) {

    private static final Map<String, String> STRUCTURES = Map.of(
            "A02", "ADT_A02", "A03", "ADT_A03", "A11", "ADT_A09", "A21", "ADT_A21", "A22", "ADT_A21", "A40", "ADT_A39");

    /** Returns a message about a stay, in ISO-8859-1. */
    public static Adt of(String trigger, Person person, Visit visit, LocalDateTime at) {
        return new Adt(trigger, person, visit, at, null, StandardCharsets.ISO_8859_1);
    }

    /** Returns an A40: {@code replaced} is the same person as {@code survivor}. */
    public static Adt merge(Person survivor, Person replaced, LocalDateTime at) {
        return new Adt("A40", survivor, null, at, replaced, StandardCharsets.ISO_8859_1);
    }

    /** Returns the same message in another encoding. */
    public Adt in(Charset other) {
        return new Adt(trigger, person, visit, at, replaced, other);
    }

    /** Returns the message structure of MSH-9.3. */
    public String structure() {
        return STRUCTURES.getOrDefault(trigger, "ADT_A01");
    }

    /** Returns the message as bytes in its encoding; {@code controlId} is MSH-10. */
    public byte[] bytes(String controlId) {
        return text(controlId).getBytes(charset);
    }

    /** Returns the message as text, segments ended by CR. */
    public String text(String controlId) {
        var segments = new AdtSegments(this);
        var text = new StringBuilder(600);
        segments.msh(text, controlId);
        segments.evn(text);
        segments.pid(text);
        if (trigger.equals("A40")) {
            segments.mrg(text);
        } else {
            segments.pd1(text);
            segments.pv1(text);
            segments.pv2(text);
        }
        return text.toString();
    }
}
