/** Reads frames: header, encoding, segments (HL7 v2.5.1, 2.6 and 2.15.9). */
package se.brygga.translation.hl7v2.message;
