package se.brygga.translation.hl7v2.observation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.TimeType;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.Transfer;

/** Translates TM to time; what is not sent is zero, and the original is kept (HL7 v2.5.1, 2.A.75; messages.md, date and time). */
final class TmToTime {

    private static final Pattern TIME =
            Pattern.compile("([01]\\d|2[0-3])(?:([0-5]\\d)(?:([0-5]\\d)(\\.\\d{1,4})?)?)?([+-]\\d{4})?");

    private TmToTime() {}

    /** Returns the time; null if it is none. */
    static TimeType translate(St value, Transfer transfer) {
        Matcher parts = TIME.matcher(value.orEmpty());
        if (!parts.matches()) {
            return null;
        }
        String fraction = parts.group(4) == null ? "" : parts.group(4);
        String seconds = parts.group(3);
        var time = new TimeType(parts.group(1)
                + ':'
                + (parts.group(2) == null ? "00" : parts.group(2))
                + ':'
                + (seconds == null ? "00" : seconds)
                + fraction);
        if (seconds == null || parts.group(5) != null) {
            time.addExtension(Canonical.ORIGINAL_VALUE, new StringType(value.value()));
        }
        transfer.mapped(value, "Observation.valueTime");
        return time;
    }
}
