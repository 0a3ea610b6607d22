/** The running hub: Spring Boot, Camel, the operator's pages and the command line. */
package se.brygga.app;
