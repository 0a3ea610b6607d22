/** The hospital stay, the notices it gives rise to and who is to have them: pure. */
package se.brygga.coordination;
