/** How the view opens inside a record system, for whom and for how long (view.md 3). */
package se.brygga.app.view.session;
