/** Orders and the results that answer them: ORM, OML and ORU (messages.md 5; HL7 v2-to-FHIR, segment ORC). */
package se.brygga.translation.hl7v2.order;
