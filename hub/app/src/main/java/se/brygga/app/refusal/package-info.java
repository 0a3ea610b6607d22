/** What is refused, and how that is answered: one way for every door. */
package se.brygga.app.refusal;
