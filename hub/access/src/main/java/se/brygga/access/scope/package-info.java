/**
 * What a token allows: SMART v2 scopes, parsed ({@link se.brygga.access.scope.SmartScopes}) and held against each resource
 * (security.md 2.2). A scope only narrows what roles and the law allow.
 */
package se.brygga.access.scope;
