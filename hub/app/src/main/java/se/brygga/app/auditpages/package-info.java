/**
 * What auditors do with the audit log over HTTP: a person's log extract (PDL 8:5), random samples and emergencies for the
 * recurring checks, each reviewed with a comment (security.md 4.2, rules 7 and 8).
 */
package se.brygga.app.auditpages;
