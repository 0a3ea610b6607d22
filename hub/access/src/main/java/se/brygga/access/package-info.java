/** Who may see what: pure decisions under the law. */
package se.brygga.access;
