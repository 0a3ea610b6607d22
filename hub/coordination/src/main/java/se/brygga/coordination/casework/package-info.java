/**
 * What every field of coordination is given and gives back: the case file of a person, and the consequences of what happened.
 *
 * <p>A {@link se.brygga.coordination.casework.Coordinator} is pure. The hub calls it inside the transaction that keeps a
 * message, or when an alarm rings, and applies its {@link se.brygga.coordination.casework.Consequences} there.
 */
package se.brygga.coordination.casework;
