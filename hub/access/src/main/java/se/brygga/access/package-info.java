/**
 * Who may see what: pure decisions under the law, each a table that its test holds row by row.
 *
 * <p>So far: whether a notice about a hospital stay may go out ({@link se.brygga.access.NoticeDisclosure}). Nothing here has a
 * clock, randomness, a logger or a database.
 */
package se.brygga.access;
