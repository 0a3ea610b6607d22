/**
 * The list of what a unit has to do today: rows of enrolled persons and own tasks, found by nothing that would tell who has
 * support from the social services (view.md 6, PDL 2:8).
 */
package se.brygga.coordination.worklist;
