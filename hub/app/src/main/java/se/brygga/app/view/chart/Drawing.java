package se.brygga.app.view.chart;

/**
 * A chart.
 *
 * @param svg one svg element; everything in it that somebody has written is escaped
 * @param table its twin
 */
public record Drawing(String svg, Table table) {}
