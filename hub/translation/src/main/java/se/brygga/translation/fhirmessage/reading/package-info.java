/** From bytes in JSON or XML to a parsed Bundle, with everything that FHIR does not know told (messages.md 1). */
package se.brygga.translation.fhirmessage.reading;
