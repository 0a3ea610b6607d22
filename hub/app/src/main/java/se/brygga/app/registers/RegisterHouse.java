package se.brygga.app.registers;

import java.time.Clock;
import se.brygga.app.audit.Auditing;
import se.brygga.core.record.RecordStore;
import se.brygga.core.record.Registers;

/**
 * Where entries of the registers, and what follows from them, are kept.
 *
 * @param registers the registers
 * @param store the record, for persons and Tasks
 * @param audit the audit log
 * @param clock the hub's
 */
public record RegisterHouse(Registers registers, RecordStore store, Auditing audit, Clock clock) {

    RegisterLog log() {
        return new RegisterLog(audit);
    }
}
