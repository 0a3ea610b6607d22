package se.brygga.translation.hl7v2.message;

import java.util.List;
import se.brygga.core.translated.LossReport;
import se.brygga.translation.hl7v2.datatype.Escapes;
import se.brygga.translation.hl7v2.datatype.Syntax;
import se.brygga.translation.hl7v2.segment.Evn;
import se.brygga.translation.hl7v2.segment.Mrg;
import se.brygga.translation.hl7v2.segment.Msh;
import se.brygga.translation.hl7v2.segment.Pd1;
import se.brygga.translation.hl7v2.segment.Pid;
import se.brygga.translation.hl7v2.segment.Pv1;
import se.brygga.translation.hl7v2.segment.Pv2;
import se.brygga.translation.hl7v2.segment.Segment;

/**
 * A message: its segments in order (HL7 v2.5.1, 2.5.1).
 *
 * @param syntax separators and encoding
 * @param segments at least the header
 */
public record Message(Syntax syntax, List<Segment> segments) {

    private static final int SENT_AT = 7;
    private static final int SEQUENCE = 13;

    /** Returns true if there is a segment of this name. */
    public boolean has(String name) {
        return count(name) > 0;
    }

    /** Returns how many segments have this name. */
    public int count(String name) {
        int count = 0;
        for (Segment segment : segments) {
            count += segment.name().equals(name) ? 1 : 0;
        }
        return count;
    }

    /** Returns the first segment of this name; one without fields if there is none. */
    public Segment first(String name) {
        for (Segment segment : segments) {
            if (segment.name().equals(name)) {
                return segment;
            }
        }
        return Segment.absent(name, syntax);
    }

    /** Returns the header. */
    public Msh msh() {
        return new Msh(first("MSH"));
    }

    /** Returns EVN. */
    public Evn evn() {
        return new Evn(first("EVN"));
    }

    /** Returns PID. */
    public Pid pid() {
        return new Pid(first("PID"));
    }

    /** Returns PD1. */
    public Pd1 pd1() {
        return new Pd1(first("PD1"));
    }

    /** Returns MRG. */
    public Mrg mrg() {
        return new Mrg(first("MRG"));
    }

    /** Returns PV1. */
    public Pv1 pv1() {
        return new Pv1(first("PV1"));
    }

    /** Returns PV2. */
    public Pv2 pv2() {
        return new Pv2(first("PV2"));
    }

    /**
     * Enters every non-empty component and subcomponent into the loss report, and warns of escapes nobody understands.
     *
     * @param exclusions what is left out whatever it holds
     */
    public void enter(LossReport losses, Exclusions exclusions) {
        for (Segment segment : segments) {
            segment.leaves((field, place, text) -> {
                losses.present(place);
                LossReport.Reason reason = exclusions.reason(segment.name(), field);
                if (reason == null) {
                    reason = withoutContent(place, text);
                }
                if (reason != null) {
                    losses.dropped(place, reason);
                }
                if (Escapes.isStrange(text, syntax)) {
                    losses.warn(place, "ESCAPE_UNKNOWN");
                } else if (hasControlCharacter(text)) {
                    losses.warn(place, "CONTROL_CHARACTER");
                }
            });
        }
    }

    /** Returns the text that makes two messages the same: ends of segments as CR, without MSH-7 and MSH-13 (messages.md 5). */
    public String identity() {
        var text = new StringBuilder(1024);
        for (Segment segment : segments) {
            segment.write(
                    text, segment.name().equals("MSH") ? field -> field == SENT_AT || field == SEQUENCE : f -> false);
            text.append('\r');
        }
        return text.toString();
    }

    /** Which fields are left out whatever they hold. */
    public interface Exclusions {
        /** Returns why the field of a segment is left out; null if it is not. */
        LossReport.Reason reason(String segment, int field);
    }

    /** Blanks say nothing; a deleted component takes effect by its absence, for the whole repetition is replaced. */
    private static LossReport.Reason withoutContent(String place, String text) {
        if (text.isBlank()) {
            return LossReport.Reason.FORMATTING;
        }
        return text.equals("\"\"") && place.indexOf('.') > 0 ? LossReport.Reason.STRUCTURAL : null;
    }

    private static boolean hasControlCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' && text.charAt(i) != '\t') {
                return true;
            }
        }
        return false;
    }
}
