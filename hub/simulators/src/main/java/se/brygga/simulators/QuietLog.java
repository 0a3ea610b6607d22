package se.brygga.simulators;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Lets the neighbours' own process log warnings only; the hub's process logs as it is configured. */
final class QuietLog {

    /** Held, because a logger that nobody holds forgets its level. */
    private static final Logger ROOT = Logger.getLogger("");

    private QuietLog() {}

    /** Chooses the logging of this process; call it before anything logs. */
    static void choose() {
        System.setProperty("logback.configurationFile", "neighbours-logback.xml");
        // The issuer's Tomcat logs by Java's own means.
        ROOT.setLevel(Level.WARNING);
        // The issuer's Spring Boot would set up logging anew.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    }
}
