package se.brygga.app.registers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import se.brygga.access.reader.Caller;
import se.brygga.access.reader.Reader;
import se.brygga.app.refusal.Refused;
import se.brygga.core.record.RegisterEntry;

/**
 * The acts of {@link AccessDoor} for a page of the hub's own: the same fields, the same checks, the same log (SVOD 3:1-3:6, PDL 4:5). What
 * is refused is in the log before {@link Refused} is thrown.
 */
public final class AccessDesk {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RegisterHouse house;
    private final PersonalAccess access;
    private final LiftRequests lifts;
    private final SentLifts sent;

    /** Takes where entries are kept, and what does the work for {@link AccessDoor} too. */
    public AccessDesk(RegisterHouse house, PersonalAccess access, LiftRequests lifts) {
        this.house = house;
        this.access = access;
        this.lifts = lifts;
        this.sent = new SentLifts(house);
    }

    /** Who asks, about whom (id in the record), by which request. */
    public record Asking(Caller caller, String person, String requestId) {}

    /** What somebody must know before opening: how long it lasts, and the name of the unit that reviews it. */
    public record Terms(Duration longest, String reviewer) {}

    /** Opens an emergency access with the fields of {@code POST /access/emergency}; the log and the review come first. */
    public void openEmergency(Asking asking, Map<String, Object> fields) {
        lead(asking, "emergency", call -> access.emergency(call, body(asking, fields)));
    }

    /** Ends every emergency access of this user to this person. */
    public void endEmergency(Asking asking) {
        lead(asking, "emergency-end", call -> {
            running(call, asking.person()).entries().forEach(entry -> access.end(call, entry.id(), empty()));
            return null;
        });
    }

    /** Refuses unless the law gives this reader emergency access to this person (SVOD 3:5-3:6); tells what it leads to. */
    public Terms mayOpen(Asking asking) {
        return lead(asking, "emergency-ask", call -> access.mayOpen(call, asking.person()));
    }

    /** Tells the same without asking: nothing is refused, and nothing logged. */
    public boolean isOpenTo(Caller caller, String person) {
        try {
            access.mayOpen(call(new Asking(caller, person, null)), person);
            return true;
        } catch (Refused no) {
            return false;
        }
    }

    /** Enters a consent with the fields of {@code POST /access/consents}. */
    public void consent(Asking asking, Map<String, Object> fields) {
        lead(asking, "create", call -> access.consent(call, body(asking, fields)));
    }

    /** Asks for a lift with the fields of {@code POST /access/lift-requests}; returns the names of whom it went to, or nobody's. */
    public List<String> askForLift(Asking asking, Map<String, Object> fields) {
        return lead(asking, "lift-request", call -> lifts.ask(call, body(asking, fields))).stream()
                .map(LiftRequests.SentTo::name)
                .toList();
    }

    /** Refuses whom the law tells nothing of blocks; else returns who blocks, as far as the reader may know, after the log has it. */
    public List<String> blocking(Asking asking) {
        return lead(asking, "lift-ask", call -> lifts.blocking(call, asking.person()));
    }

    /**
     * Returns what this user has asked to have lifted about the person, the newest first.
     *
     * @param blocking names of those of whom {@link #blocking} has told: no other body is named but the own one
     */
    public List<SentLift> asked(Asking asking, List<String> blocking) {
        var named = new SentLifts.Named(lifts.officers(), blocking);
        return sent.by(asking.caller().reader(), asking.person(), named);
    }

    /** Writes a request to the log that a page refuses before anything is asked for; returns the refusal, to be thrown. */
    public Refused refused(Asking asking, String interaction, Refused why) {
        house.log().refused(call(asking), interaction, why.about(asking.person()));
        return why.logged();
    }

    private <T> T lead(Asking asking, String interaction, Function<Call, T> work) {
        Call call = call(asking);
        try {
            return work.apply(call);
        } catch (Refused why) {
            house.log().refused(call, interaction, why);
            throw why.logged();
        }
    }

    private Call call(Asking asking) {
        return new Call(asking.caller(), asking.requestId(), house.clock().instant());
    }

    private RunningEmergencies running(Call call, String person) {
        Reader reader = call.person();
        List<RegisterEntry> known = house.registers().of(person);
        return RunningEmergencies.of(known, reader, call.at());
    }

    private static byte[] empty() {
        return new byte[] {'{', '}'};
    }

    private static byte[] body(Asking asking, Map<String, Object> fields) {
        Map<String, Object> all = new TreeMap<>(fields);
        all.put("patient", asking.person());
        all.values().removeIf(value -> value == null);
        try {
            return JSON.writeValueAsBytes(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts cannot be written", e);
        }
    }
}
