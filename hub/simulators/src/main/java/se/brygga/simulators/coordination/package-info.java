/** What systems write when they work together around a person: joint plans, enrolments, tasks. */
package se.brygga.simulators.coordination;
