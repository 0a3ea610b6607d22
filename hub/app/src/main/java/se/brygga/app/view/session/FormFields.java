package se.brygga.app.view.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import se.brygga.app.refusal.Refused;
import se.brygga.app.texts.Texts;

/** The fields of a form that a page of the view sent; {@link Refused} is thrown where one is not what it must be. */
public record FormFields(HttpServletRequest request) {

    private static final int LONGEST = 100;
    private static final String ID = "[A-Za-z0-9.-]{1,64}";

    /** Reads a form that does something: nothing of an address counts, for a link may not do anything. */
    public static FormFields inBody(HttpServletRequest request) {
        if (request.getQueryString() != null) {
            throw Refused.bad("REQUEST", "A form is sent without a query.");
        }
        return new FormFields(request);
    }

    /** Returns the token that it must carry; null if it has none. */
    public String token() {
        return request.getParameter("token");
    }

    /** Returns what names the form, so that the same one sent twice is one answer. */
    public String once() {
        String once = request.getParameter("once");
        if (once == null || !once.matches(ID)) {
            throw Refused.bad("REQUEST", "The form has no name of its own. Load the page again.");
        }
        return once;
    }

    /** Returns the language of its page: {@code sv} or {@code en}. */
    public String language() {
        return Texts.language(request.getParameter("lang"));
    }

    /** Returns the id in a field. */
    public String id(String field) {
        return check(request.getParameter(field));
    }

    /** Returns an id, before anything is done with it. */
    public static String check(String id) {
        if (id == null || !id.matches(ID)) {
            throw lacking();
        }
        return id;
    }

    /** Returns all ids in a field. */
    public Set<String> ids(String field) {
        String[] values = request.getParameterValues(field);
        if (values == null || values.length > LONGEST) {
            throw lacking();
        }
        return new TreeSet<>(Arrays.asList(values));
    }

    /** Returns a text without what surrounds it; empty if there is none. */
    public String text(String field) {
        String text = request.getParameter(field);
        return text == null ? "" : text.strip();
    }

    /** Returns what is thrown for a form without one of its fields. */
    public static Refused lacking() {
        return Refused.bad("REQUEST", "The form lacks a field. Load the page again.");
    }
}
