/** OBR and OBX: results (HL7 v2-to-FHIR, segments OBR, OBX and SPM). */
package se.brygga.translation.hl7v2.observation;
