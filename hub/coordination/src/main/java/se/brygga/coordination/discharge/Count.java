package se.brygga.coordination.discharge;

/** A number of days in words, as people say it. */
final class Count {

    private Count() {}

    static String swedish(int days) {
        return days + (days == 1 ? " dag" : " dagar");
    }

    static String english(int days) {
        return days + (days == 1 ? " day" : " days");
    }
}
