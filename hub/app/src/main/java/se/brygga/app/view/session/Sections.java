package se.brygga.app.view.session;

import java.util.regex.Pattern;

/** Where a page may begin: a plain word that a page knows or passes over. */
final class Sections {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{0,39}");

    private Sections() {}

    /** Returns the word, or nothing for what is none. */
    static String known(String wish) {
        return wish != null && WORD.matcher(wish).matches() ? wish : "";
    }
}
