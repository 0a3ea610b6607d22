package se.brygga.simulators.bench.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of translators as a Markdown table. */
final class TranslationTable {

    private static final String LINE = "| %s | %,d | %,.0f | ±%.0f %% | %,.0f |";

    private final List<String> lines = new ArrayList<>();

    TranslationTable() {
        lines.add("| message | bytes | messages/s per core | error | bytes allocated per message |");
        lines.add("|---|---|---|---|---|");
    }

    /**
     * One measured message.
     *
     * @param bytes size of the message
     * @param perSecond messages
     * @param error of {@code perSecond}, half the interval of 99.9 %; NaN if there were too few rounds
     * @param allocated bytes per message
     */
    record Row(String message, int bytes, double perSecond, double error, double allocated) {}

    void add(Row row) {
        lines.add(String.format(
                Locale.ENGLISH,
                LINE,
                row.message(),
                row.bytes(),
                row.perSecond(),
                100 * row.error() / row.perSecond(),
                row.allocated()));
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
