package se.brygga.app.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;

/** An intake of a running hub, as a system outside meets it. */
interface Door extends Closeable {

    /**
     * Hands one message or file over, waits for the answer and prints it; returns whether the hub accepted it.
     *
     * @param name file name without folder
     * @throws IOException if the hub cannot be reached or does not answer
     */
    boolean hand(String name, byte[] content, PrintWriter out) throws IOException, InterruptedException;

    /** Returns the address, for people. */
    String address();
}
