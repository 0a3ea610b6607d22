package se.brygga.simulators.demo;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.stream.Collectors;

/** Writes the fortnight day by day: who said what to the hub, who was told, and who was asked to do what until when. */
final class Diary {

    private static final int WHAT_WIDTH = 23;
    private static final String BELOW = "           ";

    private final Narrator narrator;
    private final StoryDays days;
    private LocalDate today;

    Diary(Narrator narrator, StoryDays days) {
        this.narrator = narrator;
        this.days = days;
    }

    void chapter(String title) {
        narrator.chapter(title);
        today = null;
    }

    /** Writes what a unit's system sent, how the hub answered, and what it means. */
    void said(ZonedDateTime at, Unit by, String what, String answer, String text) {
        open(at);
        String arrow = "──" + what + "─".repeat(Math.max(0, WHAT_WIDTH - what.length())) + "▶ ";
        narrator.plain(String.format("    %s  %-23s %s%-7s  %s", StoryDays.clock(at), by.title(), arrow, answer, text));
    }

    /** Writes which units' systems were told what, each in its own format. */
    void told(String what, Collection<Unit> units) {
        narrator.plain(BELOW
                + "told   "
                + units.stream()
                        .map(unit -> unit.title() + " (" + unit.gets() + ")")
                        .collect(Collectors.joining(", "))
                + ": "
                + what);
    }

    /** Writes whose task it became. */
    void asked(ZonedDateTime at, Unit unit, ZonedDateTime due, String words) {
        narrator.plain(BELOW + "asked  " + unit.title() + ", by " + days.until(at, due) + ": " + words);
    }

    /** Writes what the hub itself has seen or made. */
    void seen(ZonedDateTime at, String text) {
        open(at);
        narrator.plain(BELOW + "so     " + text);
    }

    private void open(ZonedDateTime at) {
        if (!at.toLocalDate().equals(today)) {
            today = at.toLocalDate();
            narrator.plain("");
            narrator.plain("  " + days.title(at));
        }
    }
}
