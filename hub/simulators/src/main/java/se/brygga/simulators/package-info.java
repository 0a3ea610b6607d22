/** Neighbours that speak real protocols: a hospital that sends, municipal systems that receive. */
package se.brygga.simulators;
