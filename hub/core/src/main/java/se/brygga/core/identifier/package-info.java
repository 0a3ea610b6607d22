/** Identifiers of persons: what a spelling means, whether it can be trusted, and the alias table (domain.md 3). */
package se.brygga.core.identifier;
