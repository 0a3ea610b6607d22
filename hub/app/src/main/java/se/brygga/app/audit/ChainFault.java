package se.brygga.app.audit;

/**
 * The first thing that is wrong with the audit log.
 *
 * @param sequence of the entry, or the number of the line for a forged head
 */
public record ChainFault(Kind kind, long sequence) {

    /** What it is. */
    public enum Kind {
        CHANGED("its content was changed after it was written"),
        MISSING("it is missing, and entries after it are there"),
        UNLINKED("it does not follow from the entry before, which was replaced"),
        REWRITTEN("its hash is not the one that was signed: the log was rewritten, at the latest from here"),
        CUT_OFF("it and what came after were removed from the end of the log"),
        BEYOND_END(
                "its end was signed once, and the log ends earlier: entries were removed, or an old database was restored"),
        BEGINS_LATE(
                "entries before it are gone, and it is not so that a signed line and the log itself both say that retention has removed"
                        + " them"),
        HEADS_FOREIGN("from here on no line of the heads file was signed with the secret of this installation"),
        HEAD_FORGED("this line of the heads file was not signed by this installation, or was changed");

        private final String meaning;

        Kind(String meaning) {
            this.meaning = meaning;
        }

        /** Returns what it means, as the second half of a sentence. */
        public String meaning() {
            return meaning;
        }
    }
}
