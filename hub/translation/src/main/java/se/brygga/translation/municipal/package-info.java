/** Municipal messages in canonical names (messages.md 6), whatever format they came in, to FHIR; knows no format. */
package se.brygga.translation.municipal;
