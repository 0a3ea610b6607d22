package se.brygga.app.view.session;

import java.time.Instant;
import se.brygga.access.reader.Caller;

/**
 * A reader's own desk in one tab, without a patient: worklists and mailboxes. A controller method below {@code /view/{launch}} takes
 * it as an argument.
 *
 * @param launch id of the launch, in the path of every page and fragment
 * @param caller who reads
 * @param section where the reader wants to begin; empty for the top
 * @param until when it closes if nothing more is asked for
 */
public record OpenDesk(String launch, Caller caller, String section, Instant until) {

    /**
     * One of its lists.
     *
     * @param launch id of the desk's launch
     * @param code {@code worklist}, {@code tasks}, {@code messages} or {@code lifts}
     */
    public record List(String launch, String code) {}
}
