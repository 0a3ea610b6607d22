/** From FHIR to what a destination takes; every element is accounted for (messages.md 7 and 8). */
package se.brygga.translation.outbound;
