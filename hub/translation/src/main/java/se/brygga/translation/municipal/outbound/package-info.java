/** FHIR to municipal messages in canonical names (messages.md 6 and 7); knows no format. */
package se.brygga.translation.municipal.outbound;
