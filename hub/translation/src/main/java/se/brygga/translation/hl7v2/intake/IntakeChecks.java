package se.brygga.translation.hl7v2.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.brygga.core.message.Source;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.segment.Msh;

/** What is checked before a message is accepted (messages.md 5): what fails later is parked, for the answer has left. */
final class IntakeChecks {

    private static final Pattern VERSIONS = Pattern.compile("2\\.[2-8](\\.\\d)?");
    private static final Pattern FROM_27 = Pattern.compile("2\\.[78]");

    private final Message message;
    private final Source source;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    IntakeChecks(Message message, Source source, LocalDate today) {
        this.message = message;
        this.source = source;
        this.today = today;
    }

    /** Returns everything that is wrong, the reason for the answer's code first. */
    List<Fault> faults() {
        header();
        if (faults.isEmpty()) {
            MessageTypes.required(type(message)).ifPresent(this::segments);
        }
        return faults;
    }

    /** Returns the type of the message, such as {@code ADT^A01}; half of it if the other half is unsaid. */
    static String type(Message message) {
        return message.msh().messageCode().orEmpty() + '^' + eventCode(message);
    }

    /** Returns MSH-9.2, or EVN-1 of senders that leave it out. */
    private static String eventCode(Message message) {
        String event = message.msh().triggerEvent().orEmpty();
        return event.isEmpty() ? message.evn().typeCode().orEmpty() : event;
    }

    private void header() {
        Msh msh = message.msh();
        if (!msh.controlId().present()) {
            fault(Condition.FRAME, "MSH-10", "CONTROL_ID_MISSING", "The message has no control id");
        } else if (ControlId.isTooLong(msh.controlId().orEmpty())) {
            fault(tooLong(msh), "MSH-10", "CONTROL_ID_TOO_LONG", "A control id has at most 199 characters");
        }
        if (!MessageTypes.knowsCode(msh.messageCode().orEmpty())) {
            fault(Condition.MESSAGE_TYPE, "MSH-9.1", "MESSAGE_TYPE_UNKNOWN", "Messages of this type are not taken");
        } else if (MessageTypes.required(type(message)).isEmpty()) {
            fault(Condition.EVENT, "MSH-9.2", "EVENT_UNKNOWN", "Messages of this trigger event are not taken");
        }
        if (source.production() && !msh.processingId().is("P")) {
            fault(Condition.PROCESSING, "MSH-11", "NOT_PRODUCTION", "Only production messages are taken here");
        }
        if (!VERSIONS.matcher(msh.version().orEmpty()).matches()) {
            fault(Condition.VERSION, "MSH-12", "VERSION_UNKNOWN", "Versions 2.2 to 2.8 are taken");
        }
    }

    /** Table 0357 has 104 from v2.7 on. */
    private static Condition tooLong(Msh msh) {
        return FROM_27.matcher(msh.version().orEmpty()).lookingAt() ? Condition.LENGTH : Condition.DATA_TYPE;
    }

    private void segments(List<String> required) {
        for (String name : required) {
            if (!message.has(name)) {
                fault(Condition.SEGMENT, name, name + "_MISSING", "The segment is required for this trigger event");
            }
        }
        new PersonChecks(message, source, today, faults).check(type(message));
    }

    private void fault(Condition condition, String place, String code, String text) {
        faults.add(new Fault(condition, place, code, text));
    }
}
