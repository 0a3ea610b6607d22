/**
 * The audit log of the hub: writing it ({@link se.brygga.app.audit.RecordAuditing}), its signed heads in a second place, its
 * verification and its retention (security.md 4).
 */
package se.brygga.app.audit;
