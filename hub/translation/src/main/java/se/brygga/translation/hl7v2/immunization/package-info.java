/** VXU: vaccinations (HL7 v2.5.1, 4.14.7; HL7 v2-to-FHIR, segments RXA and RXR). */
package se.brygga.translation.hl7v2.immunization;
