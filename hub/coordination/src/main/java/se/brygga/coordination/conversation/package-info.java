/**
 * Case communication: messages about a person between units, who has read them, and deviation reports (messages.md 3).
 *
 * <p>The messages of one thread are composed on reading ({@link se.brygga.coordination.conversation.CommunicationThread}).
 *
 * <p>A read receipt is a Task with code read-message that the receiving unit has completed, and not a Communication: the message
 * belongs to its sender, whose resource nobody else may change; a second Communication would stand in the thread as something
 * said, and would itself have to be read. A Task belongs to the unit that reads, has one owner and one time, and goes by the
 * same rules as every other answer. A system that sends no Tasks, such as a municipal one with its replies, says by answering
 * in the thread that it has read what was said before.
 */
package se.brygga.coordination.conversation;
