/** What goes out: a message in FHIR, where it goes, and what it became on the wire. */
package se.brygga.core.outbound;
