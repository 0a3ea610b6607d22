package se.brygga.simulators.municipality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a municipality's system keeps the notices it took: each once, in the order of arrival. Safe for use by many threads.
 */
public final class NoticeBook {

    /** What became of a notice that arrived. */
    public enum Kept {
        NEW,
        /** The same id with the same content came before. */
        REPEAT,
        /** The same id came before with other content. */
        CONTRADICTION
    }

    private final Map<String, Integer> contentById = new HashMap<>();
    private final List<ReceivedNotice> inOrder = new ArrayList<>();
    private final boolean slim;
    private long repeats;
    private long contradictions;

    private NoticeBook(boolean slim) {
        this.slim = slim;
    }

    /** Returns a book that keeps notices with all their fields. */
    public static NoticeBook whole() {
        return new NoticeBook(false);
    }

    /** Returns a book that keeps ids, events and times only: for long measurements. */
    public static NoticeBook slim() {
        return new NoticeBook(true);
    }

    /** Keeps a notice, unless it is here already. */
    public synchronized Kept keep(ReceivedNotice notice) {
        Integer before =
                contentById.putIfAbsent(notice.messageId(), notice.fields().hashCode());
        if (before == null) {
            inOrder.add(slim ? notice.slim() : notice);
            return Kept.NEW;
        }
        if (before == notice.fields().hashCode()) {
            repeats++;
            return Kept.REPEAT;
        }
        contradictions++;
        return Kept.CONTRADICTION;
    }

    /** Returns how many different notices are here. */
    public synchronized int size() {
        return inOrder.size();
    }

    /** Returns how often a notice came again. */
    public synchronized long repeats() {
        return repeats;
    }

    /** Returns how often an id came again with other content. */
    public synchronized long contradictions() {
        return contradictions;
    }

    /** Returns all notices in the order of arrival. */
    public synchronized List<ReceivedNotice> inOrder() {
        return List.copyOf(inOrder);
    }

    /** Returns the notices of each person, by {@code personId}, in the order of arrival. */
    public synchronized Map<String, List<ReceivedNotice>> byPerson() {
        var byPerson = new LinkedHashMap<String, List<ReceivedNotice>>();
        for (ReceivedNotice notice : inOrder) {
            byPerson.computeIfAbsent(notice.personId(), person -> new ArrayList<>())
                    .add(notice);
        }
        return byPerson;
    }
}
