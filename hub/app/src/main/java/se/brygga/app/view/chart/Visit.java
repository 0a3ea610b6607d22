package se.brygga.app.view.chart;

import java.time.Instant;

/**
 * Something that happened at one moment: a visit, a contact, an event of a plan.
 *
 * @param at when
 * @param lane code of its line, below {@code lane.}
 * @param what in words
 * @param unit who
 * @param source whose record it stands in
 */
public record Visit(Instant at, String lane, String what, String unit, String source) {}
