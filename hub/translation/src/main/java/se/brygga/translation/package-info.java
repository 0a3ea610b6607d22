/** Every format to and from FHIR: pure functions without Spring, Camel, JMS, SQL, clock, randomness or logger. */
package se.brygga.translation;
