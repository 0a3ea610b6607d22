/** What the hub asks of others while somebody waits: at configured addresses, briefly, and no more of an answer than is bearable. */
package se.brygga.app.outbound;
