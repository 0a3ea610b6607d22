/**
 * Who works together around a person: the enrolment in a care model, the team across organisations, and the permanent contacts.
 *
 * <p>Each organisation keeps its own part of the team as its own CareTeam; {@link se.brygga.coordination.team.Team} composes
 * one view of all, with what is missing in it. {@link se.brygga.coordination.team.Teams} judges what systems send about it,
 * tells the units of the team, and asks for what is missing (domain.md 8 and 10).
 */
package se.brygga.coordination.team;
