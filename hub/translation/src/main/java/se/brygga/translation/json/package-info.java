/** Municipal messages and notices as JSON (messages.md 6). */
package se.brygga.translation.json;
