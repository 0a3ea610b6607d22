package se.brygga.app.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import se.brygga.core.record.AuditChain;
import se.brygga.core.record.AuditLog;
import se.brygga.core.record.RecordUnavailable;

/** An audit log in memory that tests may forge. */
public final class MemoryAudit implements AuditLog, AuditChain {

    private record Row(long sequence, Entry entry, String previous, String hash) {

        boolean whole() {
            return hash.equals(sha(sequence, entry, previous));
        }
    }

    private List<Row> rows = new ArrayList<>();
    private Head head = new Head(0, "0".repeat(64));
    private Head front = head;
    private boolean broken;
    private int commits;

    /** Makes every further call fail, as a full disk does. */
    public void fail() {
        broken = true;
    }

    /** Returns how many times something was committed. */
    public int commits() {
        return commits;
    }

    /** Returns all entries, the oldest first. */
    public List<Entry> entries() {
        return rows.stream().map(Row::entry).toList();
    }

    @Override
    public synchronized void append(List<Entry> entries) {
        check();
        entries.forEach(this::add);
        commits++;
    }

    private void add(Entry entry) {
        long sequence = head.sequence() + 1;
        rows.add(new Row(sequence, entry, head.hash(), sha(sequence, entry, head.hash())));
        head = new Head(sequence, rows.get(rows.size() - 1).hash());
    }

    @Override
    public List<Numbered> after(long sequence, int limit) {
        return rows.stream()
                .filter(row -> row.sequence() > sequence)
                .limit(limit)
                .map(row -> new Numbered(row.sequence(), row.entry()))
                .toList();
    }

    @Override
    public long cut(Instant before) {
        int there = rows.size();
        while (!rows.isEmpty() && rows.get(0).entry().at().isBefore(before)) {
            Row gone = rows.remove(0);
            front = new Head(gone.sequence(), gone.hash());
        }
        return there - rows.size();
    }

    /** Changes an entry and leaves its hash. */
    void change(long sequence, UnaryOperator<Entry> change) {
        rows.replaceAll(row -> row.sequence() == sequence
                ? new Row(sequence, change.apply(row.entry()), row.previous(), row.hash())
                : row);
    }

    /** Removes rows behind the log's back. */
    void remove(Predicate<Long> sequences) {
        rows.removeIf(row -> sequences.test(row.sequence()));
    }

    /** Writes the whole log anew with changed entries, as somebody who may write the whole database can. */
    void rewrite(UnaryOperator<Entry> change) {
        List<Entry> entries = entries();
        rows = new ArrayList<>();
        head = new Head(0, "0".repeat(64));
        entries.forEach(entry -> add(change.apply(entry)));
    }

    /** Lets go of the end and says that it never was. */
    void shorten(int length) {
        rows = new ArrayList<>(rows.subList(0, length));
        head = new Head(length, rows.get(length - 1).hash());
    }

    @Override
    public long firstBroken() {
        throw new UnsupportedOperationException("Use ChainVerification");
    }

    @Override
    public synchronized List<Numbered> find(Query query) {
        check();
        return rows.stream()
                .filter(row -> query.persons().isEmpty()
                        || query.persons().stream()
                                .anyMatch(id -> id.equals(row.entry().person())))
                .filter(row -> query.action() == null
                        || query.action().equals(row.entry().action()))
                .filter(row -> query.from() == null || !row.entry().at().isBefore(query.from()))
                .filter(row -> query.until() == null || row.entry().at().isBefore(query.until()))
                .sorted(Comparator.comparing(Row::sequence).reversed())
                .limit(query.limit())
                .map(row -> new Numbered(row.sequence(), row.entry()))
                .toList();
    }

    @Override
    public Head head() {
        check();
        return head;
    }

    @Override
    public Ends walk(Predicate<Link> visitor) {
        for (Row row : rows) {
            Instant at = row.entry().at();
            if (!visitor.test(new Link(row.sequence(), at, row.previous(), row.hash(), row.whole()))) {
                break;
            }
        }
        return new Ends(front, head);
    }

    private void check() {
        if (broken) {
            throw new RecordUnavailable("The disk is full", null);
        }
    }

    private static String sha(long sequence, Entry entry, String previous) {
        try {
            byte[] bytes = (previous + sequence + entry).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
