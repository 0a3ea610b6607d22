/** FHIR messages, transactions and batches, in and out (messages.md sections 1 to 3 and 7). */
package se.brygga.translation.fhirmessage;
