/**
 * Pages of a reader's own desk, without a patient (view.md 6): the worklist of the unit's teams, its function mailbox, its messages, and
 * requests to lift a block. They read; what is answered from them goes to {@code app.deskwork}.
 */
package se.brygga.app.view.worklist;
