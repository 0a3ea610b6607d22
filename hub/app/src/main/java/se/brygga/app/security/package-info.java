/** Who is calling, and what stays closed: logins, the filter chain of each surface, limits (security.md 2, 3.1 and 7). */
package se.brygga.app.security;
