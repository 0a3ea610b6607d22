/**
 * What is taken out of a resource that may be shown: protected identity (domain.md 3, view.md 2.6), other persons, names of units
 * that may be blocked, and stored narrative ({@link se.brygga.access.masking.Masking}).
 */
package se.brygga.access.masking;
