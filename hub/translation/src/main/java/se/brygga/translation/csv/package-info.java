/** Municipal messages and notices as CSV with semicolons (messages.md 6, RFC 4180). */
package se.brygga.translation.csv;
