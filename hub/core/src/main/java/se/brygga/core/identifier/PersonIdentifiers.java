package se.brygga.core.identifier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Decides which of a message's identifiers say who the person is. */
public final class PersonIdentifiers {

    private PersonIdentifiers() {}

    /**
     * Returns the identifiers that may tie records together, the strongest first, each once; the doubtful ones only if there
     * is no other.
     */
    public static List<PersonIdentifier> strongestFirst(List<ReadIdentifier> read) {
        List<ReadIdentifier> sound =
                read.stream().filter(one -> one.doubt().mayIdentify()).toList();
        List<ReadIdentifier> sorted = new ArrayList<>(sound.isEmpty() ? read : sound);
        sorted.sort(Comparator.comparing(ReadIdentifier::kind));
        return sorted.stream().map(ReadIdentifier::identifier).distinct().toList();
    }

    /** Returns true if the identifiers belong to more than one person: two different national ones of the same kind. */
    public static boolean areOfSeveralPersons(List<ReadIdentifier> read) {
        return read.stream()
                        .filter(one -> one.kind().national())
                        .map(ReadIdentifier::identifier)
                        .distinct()
                        .map(PersonIdentifier::system)
                        .distinct()
                        .count()
                < read.stream()
                        .filter(one -> one.kind().national())
                        .map(ReadIdentifier::identifier)
                        .distinct()
                        .count();
    }
}
