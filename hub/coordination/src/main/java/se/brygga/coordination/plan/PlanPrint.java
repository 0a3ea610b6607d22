package se.brygga.coordination.plan;

import java.util.stream.Collectors;
import se.brygga.core.organisation.Organisations;

/** Prints a composed joint plan for people: the plan is theirs to have on paper (HSL 16:4). */
public final class PlanPrint {

    private static final String STYLE = "body{font:12pt/1.4 sans-serif;max-width:42em;margin:2em auto}"
            + "h1{font-size:1.4em}h2{font-size:1.1em;margin-bottom:.2em}ul{margin-top:0}"
            + "@media print{body{margin:0}h2{break-after:avoid}}";

    private PlanPrint() {}

    /** Returns the plan as plain text. */
    public static String text(ComposedPlan composed, Organisations organisations, Language language) {
        var printed = new PrintedPlan(composed, organisations, language);
        return printed.title() + "\n\n"
                + printed.sections().stream()
                        .map(section -> section.heading() + "\n"
                                + section.lines().stream()
                                        .map(line -> "  - " + line.replaceAll("\\s+", " ") + "\n")
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining("\n"));
    }

    /** Returns the plan as an HTML page of its own, without scripts; everything that parties have written is escaped. */
    public static String html(ComposedPlan composed, Organisations organisations, Language language) {
        var printed = new PrintedPlan(composed, organisations, language);
        String sections = printed.sections().stream()
                .map(section -> "<h2>" + escaped(section.heading()) + "</h2><ul>"
                        + section.lines().stream()
                                .map(line -> "<li>" + escaped(line) + "</li>")
                                .collect(Collectors.joining())
                        + "</ul>\n")
                .collect(Collectors.joining());
        String title = escaped(printed.title());
        return "<!DOCTYPE html>\n<html lang=\"" + language.code()
                + "\"><head><meta charset=\"utf-8\"><title>" + title + "</title><style>" + STYLE
                + "</style></head><body>\n<h1>" + title + "</h1>\n" + sections + "</body></html>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
