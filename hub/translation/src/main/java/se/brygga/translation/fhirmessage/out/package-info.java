/** FHIR messages as they go out (messages.md 1 and 7). */
package se.brygga.translation.fhirmessage.out;
