package se.brygga.app;

import se.brygga.app.cli.Commands;

/** The command line of Brygga: {@code ./brygga --help} shows what it can do. */
public final class Brygga {

    private Brygga() {}

    /** Runs one command; ends with code 1 if it failed and 2 if it was used wrongly, else when its work ends. */
    public static void main(String[] args) {
        int code = Commands.run(args, Hub::run);
        if (code != 0) {
            System.exit(code);
        }
    }
}
