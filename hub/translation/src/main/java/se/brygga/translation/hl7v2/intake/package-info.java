/** Checks a frame at the door and answers it (HL7 v2.5.1, 2.9: acknowledgement rules). */
package se.brygga.translation.hl7v2.intake;
