/** Municipal systems: home care that takes JSON over HTTP, social care that exchanges CSV over SFTP. */
package se.brygga.simulators.municipality;
