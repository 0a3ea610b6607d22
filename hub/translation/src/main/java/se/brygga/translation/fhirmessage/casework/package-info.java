/** Messages by which the parties of a case work together: plans, calls, contributions, tasks, teams, deviations (messages.md 1 and 6). */
package se.brygga.translation.fhirmessage.casework;
