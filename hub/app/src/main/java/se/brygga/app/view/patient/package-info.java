/**
 * The patient page (view.md 2): what is shown of one person to one reader, block by block, and the controller that shows it. It reads
 * through {@link se.brygga.app.reading.ReadRecord} alone and can reach nothing that writes the record.
 */
package se.brygga.app.view.patient;
