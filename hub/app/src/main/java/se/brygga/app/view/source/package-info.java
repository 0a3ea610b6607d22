/**
 * Where what the page shows comes from: each source is asked by itself with a cut-off of its own, and says in one chip what became of
 * it (view.md 2.3, 2.10 P4).
 */
package se.brygga.app.view.source;
