package se.brygga.simulators.municipality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a system keeps the FHIR messages it got: each letter once, and how often it came. Safe for use by many threads. */
public final class LetterBook {

    private final Map<String, Letter> letters = new LinkedHashMap<>();
    private final Map<String, List<Letter>> acknowledgements = new LinkedHashMap<>();
    private final Set<String> envelopes = new HashSet<>();
    private long repeats;
    private long usedEnvelopes;

    synchronized void keep(Letter letter) {
        usedEnvelopes += envelopes.add(letter.envelope()) ? 0 : 1;
        if (letter.isAcknowledgement()) {
            acknowledgements
                    .computeIfAbsent(letter.acknowledged(), id -> new ArrayList<>())
                    .add(letter);
        } else if (letters.putIfAbsent(letter.id(), letter) != null) {
            repeats++;
        }
    }

    /** Returns the messages in the order of arrival, each once; no acknowledgements. */
    public synchronized List<Letter> letters() {
        return List.copyOf(letters.values());
    }

    /** Returns the acknowledgements of a message of its own, in the order of arrival. */
    public synchronized List<Letter> acknowledgements(String letter) {
        return List.copyOf(acknowledgements.getOrDefault(letter, List.of()));
    }

    /** Returns the outcomes of each message of its own that was acknowledged, each once, by id of the letter. */
    public synchronized Map<String, Set<String>> outcomes() {
        var outcomes = new LinkedHashMap<String, Set<String>>();
        acknowledgements.forEach((id, all) -> outcomes.put(
                id,
                new HashSet<>(
                        all.stream().map(one -> one.id() + ' ' + one.outcome()).toList())));
        return outcomes;
    }

    /** Returns how often a letter came again. */
    public synchronized long repeats() {
        return repeats;
    }

    /** Returns how often an envelope's id came again, which must never be. */
    public synchronized long usedEnvelopes() {
        return usedEnvelopes;
    }
}
