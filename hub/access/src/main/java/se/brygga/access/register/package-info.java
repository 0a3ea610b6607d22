/**
 * Reading the registers under the law: entries, whose content is a FHIR Consent, become what a decision needs ({@link
 * se.brygga.access.register.Registered}). An entry that forbids counts unless it is annulled, even if parts of it cannot be
 * understood; an entry that permits counts only if all that the law asks of it can be read.
 *
 * <p>{@code Entry} reads the parts of one Consent, {@code Blocks} the blocks with their lifts, {@code Capacities} whether the
 * person can consent.
 */
package se.brygga.access.register;
