/**
 * What a reader answers on the pages of the own desk: the one part of the view that writes (view.md 6). It reads nothing but what an answer
 * is to, and shows nothing; the pages that show are {@code app.view.worklist}.
 */
package se.brygga.app.deskwork;
