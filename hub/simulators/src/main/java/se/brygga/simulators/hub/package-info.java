/** The hub as its neighbours see it: a process to start and kill, and the addresses it answers on. */
package se.brygga.simulators.hub;
