/** Measures casework: replaying what happened to many enrolled persons, and recomputing one of them. */
package se.brygga.simulators.bench.casework;
