/** Code tables as data: the concept maps of fhir-profiles. */
package se.brygga.core.terminology;
