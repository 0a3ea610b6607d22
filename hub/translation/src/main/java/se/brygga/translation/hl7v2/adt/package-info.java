/** ADT messages to Patient, Encounter and the events of a stay (HL7 v2.5.1 chapter 3; HL7 v2-to-FHIR, segment maps). */
package se.brygga.translation.hl7v2.adt;
