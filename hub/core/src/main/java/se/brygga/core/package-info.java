/** Words and ports: identifiers, keys, messages, the record's doors. No Spring, no Camel, no SQL. */
package se.brygga.core;
