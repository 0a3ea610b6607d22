/** The sections of the patient page: which facts stand in which, and in which columns (view.md 2.4, 2.5). Pure. */
package se.brygga.app.view.section;
