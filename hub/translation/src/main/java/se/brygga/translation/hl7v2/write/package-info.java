/** Spells messages: separators, escapes, encoding, versions (HL7 v2.5.1, 2.5 to 2.7). */
package se.brygga.translation.hl7v2.write;
