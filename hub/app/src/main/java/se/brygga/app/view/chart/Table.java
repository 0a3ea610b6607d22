package se.brygga.app.view.chart;

import java.util.List;

/**
 * The twin of a drawing: the same in words, for those who do not look at pictures.
 *
 * @param caption what it is of
 * @param columns headings
 * @param rows as many cells as there are columns; plain text, to be escaped by the page
 */
public record Table(String caption, List<String> columns, List<List<String>> rows) {}
