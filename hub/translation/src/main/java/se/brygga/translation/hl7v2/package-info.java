/** HL7 v2 to FHIR. Imports go one way: {@code intake -> adt -> element -> message -> segment -> datatype}. */
package se.brygga.translation.hl7v2;
