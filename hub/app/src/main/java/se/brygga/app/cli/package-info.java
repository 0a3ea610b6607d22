/** What an integration engineer types: one class per command of {@code ./brygga}. */
package se.brygga.app.cli;
