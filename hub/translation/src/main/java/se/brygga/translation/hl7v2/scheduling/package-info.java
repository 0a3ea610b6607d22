/** SIU: appointments (HL7 v2.5.1, chapter 10; HL7 v2-to-FHIR, segments SCH and AIS to AIP). */
package se.brygga.translation.hl7v2.scheduling;
