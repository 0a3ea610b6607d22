/**
 * What units are asked to do: work becomes a Task of the unit's function mailbox, with a clock, and the unit answers it.
 *
 * <p>A field of coordination says {@link se.brygga.coordination.casework.Work}; {@link
 * se.brygga.coordination.task.TaskOfWork} makes the Task, the message to the unit's system and the alarms of it. {@link
 * se.brygga.coordination.task.Tasks} takes the unit's answers, and what one unit asks of another. A Task belongs to the unit
 * that is to do it; its answer is never changed by anybody else.
 */
package se.brygga.coordination.task;
