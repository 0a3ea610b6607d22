/** Segments and their fields by name (HL7 v2.5.1, chapters 2 and 3). */
package se.brygga.translation.hl7v2.segment;
