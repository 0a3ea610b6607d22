/** How a system outside gets a token: a signed assertion to the token endpoint of an issuer (SMART backend services). */
package se.brygga.app.token;
