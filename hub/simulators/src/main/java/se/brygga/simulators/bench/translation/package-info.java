/** Measuring translators alone, with JMH. */
package se.brygga.simulators.bench.translation;
