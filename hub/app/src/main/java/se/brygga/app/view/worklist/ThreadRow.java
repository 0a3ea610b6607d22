package se.brygga.app.view.worklist;

import java.time.Instant;
import java.util.List;
import se.brygga.app.view.words.Banner;
import se.brygga.app.view.words.Cell;
import se.brygga.app.view.words.Visible;

/**
 * One thread of case communication.
 *
 * @param key names it in addresses: a keyed hash, for a thread's own id is of its sender's making
 * @param person id of the person
 * @param who name and number, as the reader may know them
 * @param topic what it is about
 * @param category kind of message
 * @param urgent true if the sender wants it read as soon as possible
 * @param last when something was written last
 * @param sort the same, to sort by
 * @param from who wrote last
 * @param to for whom that was
 * @param unread messages for the unit that it has not read
 * @param segments what was written, in the order of reading
 */
record ThreadRow(
        String key,
        String person,
        Banner who,
        Cell topic,
        String category,
        boolean urgent,
        String last,
        Instant sort,
        Cell from,
        Cell to,
        List<Unread> unread,
        List<Said> segments) {

    /** A message that waits to be read: its id, for the receipt. */
    record Unread(String message) {}

    /**
     * One contribution.
     *
     * @param at when
     * @param from unit
     * @param author who wrote it, as the sender says
     * @param text what was written
     * @param files names of the files that came with it
     * @param ours true if the reader's unit wrote it
     * @param read who has read it: one line for each receiver
     */
    record Said(String at, Cell from, String author, String text, List<File> files, boolean ours, List<String> read) {

        Said {
            author = Visible.of(author);
            text = Visible.of(text);
        }
    }

    /**
     * A file.
     *
     * @param name title, else its kind
     * @param kind media type
     * @param link where it is; null if it came with the message
     * @param host on which host that is, for a sender may call a link what it likes
     * @param size in kB; 0 if it is not told
     */
    record File(String name, String kind, String link, String host, long size) {

        File {
            name = Visible.of(name);
            kind = Visible.of(kind);
        }
    }
}
