package se.brygga.app.view.session;

import java.util.Set;
import java.util.regex.Pattern;

/** Where a page may begin: a plain word that a page knows or passes over. */
final class Sections {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{0,39}");

    private static final Set<String> DESK = Set.of("worklist", "tasks", "messages", "lifts");

    private Sections() {}

    /** Returns the word, or nothing for what is none. */
    static String known(String wish) {
        return wish != null && WORD.matcher(wish).matches() ? wish : "";
    }

    /** Returns the list of a desk that is meant; the first for what is none. */
    static String list(String wish) {
        return wish != null && DESK.contains(wish) ? wish : "worklist";
    }

    /** Returns where below a launch a context begins: a patient at its own page, a desk at one of its lists. */
    static String start(Context context) {
        if (context.patient() != null) {
            return "";
        }
        return "/" + list(context.wish().section());
    }
}
