package se.brygga.simulators.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.brygga.simulators.hospital.Person;
import se.brygga.simulators.municipality.NoticeBook;
import se.brygga.simulators.municipality.ReceivedNotice;

/** What the story promises to one destination: which notices, per person in which order. */
final class Expectations {

    private final String destination;
    private final NoticeBook book;
    private final Map<Person, List<String>> promised = new LinkedHashMap<>();

    Expectations(String destination, NoticeBook book) {
        this.destination = destination;
        this.book = book;
    }

    String destination() {
        return destination;
    }

    void promise(Person person, String event) {
        promised.computeIfAbsent(person, p -> new ArrayList<>()).add(event);
    }

    /** Returns how many notices are promised in all. */
    int count() {
        return promised.values().stream().mapToInt(List::size).sum();
    }

    /** Returns true if everything promised for the person has arrived. */
    boolean metFor(Person person) {
        return arrived(person).size()
                >= promised.getOrDefault(person, List.of()).size();
    }

    /** Returns the notices about a person, in the order of arrival. */
    List<ReceivedNotice> arrived(Person person) {
        return book.inOrder().stream()
                .filter(notice -> notice.personId().equals(person.id()))
                .toList();
    }

    /** Names what is missing, too much or in the wrong order; empty if all is as promised. */
    List<String> broken() {
        var broken = new ArrayList<String>();
        promised.forEach((person, events) -> {
            List<String> arrived =
                    arrived(person).stream().map(ReceivedNotice::event).toList();
            if (!arrived.equals(events)) {
                broken.add(destination + " should have " + events + " for " + person.alias() + ", but has " + arrived);
            }
        });
        if (broken.isEmpty() && book.size() != count()) {
            broken.add(destination + " has " + book.size() + " notices instead of " + count());
        }
        return broken;
    }
}
