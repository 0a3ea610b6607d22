/**
 * An authorization server for the demo and for tests, on loopback only: SMART backend services for systems, authorization code
 * with PKCE for people, who choose who they are. Never part of a hub.
 */
package se.brygga.simulators.issuer;
