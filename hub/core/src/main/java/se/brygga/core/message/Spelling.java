package se.brygga.core.message;

import java.util.List;
import java.util.Map;

/**
 * How a municipal system spells what it sends and takes: names, separators and patterns (messages.md 6).
 *
 * @param columns canonical field name to the system's; a property of a nested object with its field: {@code activities.text}
 * @param separator what stands between the cells of a CSV file
 * @param dates patterns of dates such as {@code dd.MM.yyyy}, the usual one first; empty = {@code 2026-03-02}
 * @param times patterns of times such as {@code yyyy-MM-dd HH:mm}, the usual one first; empty = {@code 2026-03-02T09:15},
 *     with or without seconds and offset
 * @param decimal sign before decimals in CSV, {@code .} or {@code ,}; empty = either when reading, {@code .} when writing
 * @param list what stands between the items of a list in one CSV cell
 */
public record Spelling(
        Map<String, String> columns,
        char separator,
        List<String> dates,
        List<String> times,
        String decimal,
        char list) {

    /** The spelling of messages.md 6. */
    public static final Spelling CANONICAL = new Spelling(Map.of(), ';', List.of(), List.of(), "", '|');

    /** Returns the same spelling with other names. */
    public Spelling with(Map<String, String> names) {
        return new Spelling(names, separator, dates, times, decimal, list);
    }
}
