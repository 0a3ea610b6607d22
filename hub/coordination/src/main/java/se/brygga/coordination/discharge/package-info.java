/**
 * The discharge case (lag 2017:612 om samverkan vid utskrivning; domain.md 6): states, clocks, payment liability, and what
 * people have to do, computed from all events of a stay.
 */
package se.brygga.coordination.discharge;
