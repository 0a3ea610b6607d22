package se.brygga.app.deskwork;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import se.brygga.app.refusal.Refused;

/**
 * What a form of a desk says.
 *
 * @param token that it must carry
 * @param once names it, so that the same form sent twice is one answer
 * @param language {@code sv} or {@code en}
 */
record Form(HttpServletRequest request, String token, String once, String language) {

    private static final int LONGEST = 100;
    private static final String ID = "[A-Za-z0-9.-]{1,64}";

    /** Reads the fields that every form has; nothing of an address counts, for a link may not do anything. */
    static Form of(HttpServletRequest request) {
        if (request.getQueryString() != null) {
            throw Refused.bad("REQUEST", "A form is sent without a query.");
        }
        String once = request.getParameter("once");
        if (once == null || !once.matches(ID)) {
            throw Refused.bad("REQUEST", "The form has no name of its own. Load the page again.");
        }
        String language = "en".equals(request.getParameter("lang")) ? "en" : "sv";
        return new Form(request, request.getParameter("token"), once, language);
    }

    /** Returns the id in a field; throws {@link Refused} for what is none. */
    String id(String field) {
        return check(request.getParameter(field));
    }

    /** Returns an id; throws {@link Refused} for what is none, before anything is done with it. */
    static String check(String id) {
        if (id == null || !id.matches(ID)) {
            throw Refused.bad("REQUEST", "The form lacks a field. Load the page again.");
        }
        return id;
    }

    /** Returns all ids in a field. */
    Set<String> ids(String field) {
        String[] values = request.getParameterValues(field);
        if (values == null || values.length > LONGEST) {
            throw Refused.bad("REQUEST", "The form lacks a field. Load the page again.");
        }
        return new TreeSet<>(Arrays.asList(values));
    }

    /** Returns a text without what surrounds it; empty if there is none. */
    String text(String field) {
        String text = request.getParameter(field);
        return text == null ? "" : text.strip();
    }
}
