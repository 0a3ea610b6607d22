/** Systems beside the hospital: home care that takes JSON over HTTP, social care that exchanges CSV over SFTP, others that speak FHIR. */
package se.brygga.simulators.municipality;
