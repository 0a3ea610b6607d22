/** What the files of config/ and connectors/ say, read once at the start; each fault is told with file and line. */
package se.brygga.app.config;
