package se.brygga.app.auditpages;

import se.brygga.core.record.AuditLog.Numbered;

/**
 * An entry about the person of an extract. Each provider answers for what its own readers did (SVOD 4:5): of what others read, the
 * person is told unit, time and action, and where to ask for the rest.
 *
 * @param own true if the reader is of the auditor's own provider
 */
record Extracted(Numbered numbered, boolean own) {

    /**
     * Tells whether it stands in the extract: all of the own log, and of others' what showed them the person's data. An emergency
     * access that was opened is a ground and no reading.
     */
    boolean isTold() {
        LoggedAccess access = LoggedAccess.of(numbered);
        return own || access != null && !numbered.entry().action().equals(EmergencyPages.ACTION);
    }
}
