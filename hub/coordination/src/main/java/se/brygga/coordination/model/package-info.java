/**
 * Care models as they stand in plan definitions: what is to be done, by which role, when something happens to a person who is
 * enrolled in one (domain.md 8).
 */
package se.brygga.coordination.model;
