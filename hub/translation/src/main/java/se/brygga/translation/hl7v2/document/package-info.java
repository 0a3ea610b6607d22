/** Documents: MDM (messages.md 5; HL7 v2-to-FHIR, segment TXA). */
package se.brygga.translation.hl7v2.document;
