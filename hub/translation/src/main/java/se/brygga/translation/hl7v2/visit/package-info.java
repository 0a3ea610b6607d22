/** PV1 and what belongs to a visit (HL7 v2-to-FHIR, segments PV1, PV2 and DG1). */
package se.brygga.translation.hl7v2.visit;
