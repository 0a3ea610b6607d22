/** Resources that a system writes by FHIR's own transaction or batch (domain.md 10). */
package se.brygga.translation.fhirmessage.transaction;
