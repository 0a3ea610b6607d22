package se.brygga.app.view.section;

import java.util.List;
import se.brygga.app.view.words.Cell;

/**
 * A fact, with where it comes from, which is always shown.
 *
 * @param cells one for each column of the section
 * @param date when it was so, as exactly as it is known
 * @param role what kind of body says it
 * @param unit who has written it
 * @param source whose record it stands in
 * @param withdrawn true if it was entered in error or taken back: it does not hold
 */
public record SectionRow(List<Cell> cells, Cell date, Cell role, Cell unit, Cell source, boolean withdrawn) {}
