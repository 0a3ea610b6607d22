/** Measuring the hub: load, latencies, the machine it ran on. */
package se.brygga.simulators.bench;
