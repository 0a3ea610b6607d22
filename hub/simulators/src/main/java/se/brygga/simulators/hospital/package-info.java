/** A hospital's system: persons, ADT messages and the connections that send them. */
package se.brygga.simulators.hospital;
