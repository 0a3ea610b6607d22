package se.brygga.app.registers;

import java.time.Instant;
import se.brygga.access.reader.Caller;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Role;

/**
 * One request: who, which, when.
 *
 * @param caller null if nobody could be authenticated
 * @param requestId id of the request
 * @param at when it began; everything in it happens then
 */
record Call(Caller caller, String requestId, Instant at) {

    /** Returns a custodian's own system that may act so on entries; refuses anybody else. */
    Reader system(char action) {
        known();
        Reader reader = caller.reader();
        if (!caller.is(Role.SYSTEM) || reader == null || !reader.system()) {
            throw NotTaken.role("The registers are written by custodians' own systems. People use /access");
        }
        if (!caller.scopes().mayAct(action, "Consent")) {
            throw NotTaken.role("The token has no scope system/Consent." + action);
        }
        return reader;
    }

    /** Returns a person at work with a commission; refuses anybody else. */
    Reader person() {
        known();
        Reader reader = caller.reader();
        if (!caller.is(Role.READER) || reader == null || reader.system()) {
            throw NotTaken.role("This is for people who read, with a commission of their own");
        }
        return reader;
    }

    private void known() {
        if (caller == null) {
            throw NotTaken.nobody();
        }
    }
}
