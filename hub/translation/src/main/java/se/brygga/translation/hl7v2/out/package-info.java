/** From FHIR to HL7 v2: ADT, ORU, MDM and SIU, and the answers to them (messages.md 5 and 7). */
package se.brygga.translation.hl7v2.out;
