/**
 * Casework: the fields of coordination at work on the record. What they say follows from a message, or from an alarm, is written
 * in one transaction, together with what follows from that.
 */
package se.brygga.app.casework;
