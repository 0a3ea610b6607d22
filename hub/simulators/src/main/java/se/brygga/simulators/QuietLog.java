package se.brygga.simulators;

/** Lets the neighbours' own process log warnings only; the hub's process logs as it is configured. */
final class QuietLog {

    private QuietLog() {}

    /** Chooses the logging of this process; call it before anything logs. */
    static void choose() {
        System.setProperty("logback.configurationFile", "neighbours-logback.xml");
        // The issuer's Spring Boot would set up logging anew.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    }
}
