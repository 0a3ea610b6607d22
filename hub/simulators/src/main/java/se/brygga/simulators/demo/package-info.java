/** The story of the demo, told step by step and checked at the end. */
package se.brygga.simulators.demo;
