/** MLLP as a client: to send to systems that listen (HL7 v2 transport specification, MLLP release 1). */
package se.brygga.app.mllp;
