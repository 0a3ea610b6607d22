/** Separators, escapes and the datatypes of HL7 v2: views that know the address of each value (HL7 v2.5.1, 2.5 to 2.10 and 2.A). */
package se.brygga.translation.hl7v2.datatype;
