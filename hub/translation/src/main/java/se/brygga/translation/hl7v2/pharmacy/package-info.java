/** RDE and OMP: medication orders (HL7 v2.5.1, 4.13 and 4.14; HL7 v2-to-FHIR, segments RXE, RXO, RXR, RXC and TQ1). */
package se.brygga.translation.hl7v2.pharmacy;
