/** The patient record on SQLite and PostgreSQL: resources, history, messages, deliveries, audit. */
package se.brygga.record;
