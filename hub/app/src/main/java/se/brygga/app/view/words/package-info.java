/** What the shared view says, in Swedish and English, and how it says the values of FHIR (view.md 2.9). */
package se.brygga.app.view.words;
