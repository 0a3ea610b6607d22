package se.brygga.app.view.chart;

import java.time.Instant;

/**
 * A measured value.
 *
 * @param at when it was measured
 * @param value as a number
 * @param by who measured it
 * @param source whose record it stands in
 */
public record Reading(Instant at, double value, String by, String source) {}
