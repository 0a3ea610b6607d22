/** What of the messages got lost, counted for engineers (messages.md 8). */
package se.brygga.app.losses;
