package se.brygga.app.cli;

import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;

/** Keeps libraries from logging to the terminal, where only what a command prints belongs; a starting hub sets up its own log. */
final class Silence {

    private Silence() {}

    /** Takes away every place that log lines go to. */
    static void keep() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.reset();
        }
    }
}
