package se.brygga.app;

import java.sql.SQLException;

/** Describes an unexpected exception for the log without its message, which can hold content of a health record. */
public final class Faults {

    private static final int FRAMES = 3;

    private Faults() {}

    /** Returns class names and the innermost own places: enough to find the line, nothing about a person. */
    public static String describe(Throwable fault) {
        StringBuilder text = new StringBuilder();
        for (Throwable t = fault; t != null; t = t.getCause()) {
            text.append(text.isEmpty() ? "" : " caused by ").append(t.getClass().getName());
            if (t instanceof SQLException sql) {
                text.append(" SQLState ").append(sql.getSQLState());
            }
            int shown = 0;
            for (StackTraceElement frame : t.getStackTrace()) {
                if (shown < FRAMES) {
                    text.append(shown == 0 ? " at " : " < ").append(frame);
                    shown++;
                }
            }
        }
        return text.toString();
    }
}
