/** Measuring the shared view as people meet it: in a browser, which a record system sends there. */
package se.brygga.simulators.bench.view;
