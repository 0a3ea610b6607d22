package se.brygga.app.view.words;

/**
 * What stands in one cell of a row.
 *
 * @param text what is read
 * @param kind who says it
 */
public record Cell(String text, Kind kind) {

    /** Whatever a source sends, no cell shows text that reads as something else. */
    public Cell {
        text = Visible.of(text);
    }

    /** Who says it, and if anything is said. */
    public enum Kind {
        /** The source's words, in Swedish. */
        WRITTEN,
        /** Ours, in the reader's language: codes, dates, numbers. */
        SAID,
        /** Nobody has said anything. */
        ABSENT,
        /** Hidden, as the person's identity is protected (view.md 2.6). */
        HIDDEN
    }

    /** Returns words of the source. */
    public static Cell written(String text) {
        return new Cell(text, Kind.WRITTEN);
    }

    /** Returns words of ours. */
    public static Cell said(String text) {
        return new Cell(text, Kind.SAID);
    }

    /** Tells whether the text is in Swedish whatever the page is in. */
    public boolean isWritten() {
        return kind == Kind.WRITTEN;
    }

    /** Tells whether there is something to read. */
    public boolean isTold() {
        return kind == Kind.WRITTEN || kind == Kind.SAID;
    }

    /** Returns the name of the look. */
    public String look() {
        return kind == Kind.ABSENT || kind == Kind.HIDDEN ? "absent" : "told";
    }
}
