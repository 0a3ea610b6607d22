package se.brygga.app.cli;

/** Says a number of things. */
final class Count {

    private Count() {}

    /** Returns {@code 1 problem} or {@code 2 problems}. */
    static String of(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
