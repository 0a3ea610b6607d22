package se.brygga.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import se.brygga.access.reader.Caller;

/** Knows who has opened which page of the view: asked by its filter chain with each request. */
public interface OpenedPages {

    /**
     * Returns who is behind a request for an opened page; empty if this browser has opened none. Throws {@link
     * se.brygga.app.refusal.Refused}, with the caller, for a page that this browser has not opened (403) and for one that is closed
     * (410).
     */
    Optional<Page> find(HttpServletRequest request);

    /**
     * An opened page.
     *
     * @param caller who reads it
     * @param frames origins that may frame it: those of the record system that opened it
     */
    record Page(Caller caller, List<String> frames) {}
}
