/** PID, PD1 and NK1: whom a message is about (HL7 v2-to-FHIR, segments PID, PD1 and NK1). */
package se.brygga.translation.hl7v2.person;
