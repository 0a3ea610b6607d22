package se.brygga.coordination.model;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.coordination.casework.CaseFileInMemory;
import se.brygga.coordination.casework.Sent;
import se.brygga.coordination.casework.Work;
import se.brygga.core.key.MessageKey;
import se.brygga.core.record.TrackedStayEvent;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.StayEventKind;

/**
 * What happens to an enrolled person, as a row of a table tells it: {@code admitted 30:00, !admitted 30:00}.
 *
 * <p>Times are hours and minutes from midnight before Tuesday 10 February 2026. {@code !} cancels, {@code ~} corrects, {@code visit}
 * is one of home nursing, {@code news2} has the pulse after the time.
 */
final class Story {

    static final String STAY = "5f1d7a0c2b3e4d5f6a7b8c9d0e1f2a3b";

    private static final Instant MIDNIGHT =
            OffsetDateTime.parse("2026-02-10T00:00:00+01:00").toInstant();
    private static final Map<String, String> KINDS = Map.of(
            "emergency", "EMERGENCY_STARTED",
            "admitted", "ADMITTED",
            "ready", "READY",
            "unready", "READY_WITHDRAWN",
            "discharged", "DISCHARGED",
            "died", "DECEASED");

    final CaseFileInMemory file;
    final CareModels models;
    private final String model;
    private final Map<String, List<TrackedStayEvent>> stays = new LinkedHashMap<>();
    private int arrivals;

    Story(String model) {
        this.model = model;
        file = new CaseFileInMemory(Circle.ORGANISATIONS, MIDNIGHT);
        models = new CareModels(
                Models.all(),
                Vitals.CODES,
                day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    static Instant at(String time) {
        String[] parts = time.split(":");
        return MIDNIGHT.plus(Duration.ofMinutes(Long.parseLong(parts[0]) * 60 + Long.parseLong(parts[1])));
    }

    static boolean knows(String message) {
        String kind = KINDS.get(message.strip().split("[ !~]")[0]);
        return kind == null
                || List.of(StayEventKind.values()).stream()
                        .anyMatch(one -> one.name().equals(kind));
    }

    /** Takes messages in order; time goes on to each, if it is later. */
    void tell(String messages) {
        for (String message : messages.split(",")) {
            one(message.strip());
        }
    }

    /** Lets the alarms ring that have come until a time. */
    void wait(String time) {
        file.at(at(time));
        file.ring(models, "model");
    }

    private void one(String message) {
        String[] words = message.split(" ");
        String word = words[0].replaceAll("[!~]", "");
        Instant at = at(words[1]);
        file.at(at.isAfter(file.now()) ? at : file.now());
        if (KINDS.containsKey(word)) {
            stay(words[0], word, at);
            return;
        }
        List<? extends Resource> sent =
                switch (word) {
                    case "enrolled" -> Circle.enrolment(model, MIDNIGHT, EpisodeOfCareStatus.ACTIVE, null);
                    case "ended" -> Circle.enrolment(model, MIDNIGHT, EpisodeOfCareStatus.FINISHED, at);
                    case "visit" -> List.of(visit(at, words[0].startsWith("!")));
                    case "news2" -> Vitals.set("v" + words[1].replace(":", ""), at.toString(), words[2]);
                    default -> throw new IllegalArgumentException(message);
                };
        take(sent, Circle.NURSING);
    }

    void take(List<? extends Resource> sent, String unit) {
        arrivals++;
        file.take(models, new Sent("m" + arrivals, file.now(), file.provider(unit), unit, List.copyOf(sent)));
    }

    private void stay(String spelled, String word, Instant at) {
        StayEventKind kind = StayEventKind.valueOf(KINDS.get(word));
        boolean cancels = spelled.startsWith("!");
        boolean corrects = spelled.startsWith("~");
        StayEvent event = new StayEvent(
                STAY,
                cancels ? StayEventKind.CANCELLED : kind,
                cancels || corrects ? kind : null,
                at,
                null,
                null,
                null);
        MessageKey key = MessageKey.of("test", spelled + at, spelled.getBytes(StandardCharsets.UTF_8));
        List<TrackedStayEvent> events = new ArrayList<>(stays.getOrDefault(STAY, List.of()));
        if (events.stream().noneMatch(tracked -> tracked.source().equals(key))) {
            events.add(new TrackedStayEvent(event, key, MIDNIGHT.plusSeconds(arrivals), null, false));
        }
        stays.put(STAY, List.copyOf(events));
        file.keep(STAY, events);
        Encounter encounter = Circle.stay(STAY);
        file.resources(Encounter.class).stream()
                .filter(stored -> STAY.equals(stored.resource().getIdPart()))
                .forEach(stored -> encounter.setHospitalization(((Encounter) stored.resource()).getHospitalization()));
        take(List.of(encounter), Circle.HOSPITAL);
    }

    private static Encounter visit(Instant at, boolean wrong) {
        Encounter visit = new Encounter();
        visit.setId("visit" + at.getEpochSecond());
        visit.getClass_().setCode("HH");
        visit.setStatus(wrong ? EncounterStatus.ENTEREDINERROR : EncounterStatus.FINISHED);
        visit.getPeriod().setStart(Date.from(at));
        visit.setServiceProvider(Circle.unit(Circle.NURSING));
        return visit;
    }

    /** Returns what is to be done: action, unit, last time. */
    Set<String> open() {
        return file.work().values().stream()
                .filter(work -> work.state() == Work.State.OPEN)
                .sorted(Comparator.comparing(Work::key))
                .map(work -> action(work) + " " + work.owner().replaceFirst(".*-", "") + " " + time(work.due()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String action(Work work) {
        String[] parts = work.key().split("/");
        return work.code().equals(Planned.ROLE_MISSING) ? parts[4] + "!" : parts[4];
    }

    private static String time(Instant at) {
        long minutes = Duration.between(MIDNIGHT, at).toMinutes();
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
