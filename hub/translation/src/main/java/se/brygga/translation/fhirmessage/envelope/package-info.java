/** What every FHIR message has around its content: header, references, provenance, organisations (messages.md 1). */
package se.brygga.translation.fhirmessage.envelope;
