/** HL7 v2 datatypes to FHIR datatypes, each move noted in the loss report (HL7 v2-to-FHIR, data type maps). */
package se.brygga.translation.hl7v2.element;
