/** Who calls the hub in demo, tests and measurements: persons with a commission, systems with a key, and their tokens. */
package se.brygga.simulators.identity;
