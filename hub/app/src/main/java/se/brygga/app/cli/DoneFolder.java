package se.brygga.app.cli;

import java.io.IOException;
import java.time.Duration;

/** Waits for a file to be moved to done/, which is how the hub says that it has stored it. */
final class DoneFolder {

    private static final long LOOK_EVERY_MILLIS = 200;

    private DoneFolder() {}

    /** Looks whether a file is there. */
    interface Look {
        boolean isThere() throws IOException;
    }

    /** Returns true as soon as the file is there, false if it is not within {@code patience}. */
    static boolean await(Look look, Duration patience) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!look.isThere()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        return true;
    }

    /** Returns a file name that no earlier sending had; its first word still tells the kind. */
    static String unique(String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        String ending = dot < 0 ? "" : name.substring(dot);
        return stem + "-" + Long.toString(System.nanoTime(), Character.MAX_RADIX) + ending;
    }

    /** Says what became of the file. */
    static String outcome(boolean taken, String name, Duration patience) {
        return taken
                ? "to-brygga/done/" + name
                : "to-brygga/" + name + " was not taken within " + patience.toSeconds()
                        + " s. Is the hub running with the same exchange folder?";
    }
}
