/** Cards in the record system that lead into the view (CDS Hooks 2.0; view.md 3.4). */
package se.brygga.app.cds;
