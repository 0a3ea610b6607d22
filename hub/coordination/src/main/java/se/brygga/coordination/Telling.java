package se.brygga.coordination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.brygga.core.record.TrackedStayEvent;

/** Finds what must be told of a stay, by the rules of {@link StayNotices}. Used once. */
final class Telling {

    private static final Set<String> WITH_ESTIMATE =
            Set.of(NoticeCode.ADMITTED, NoticeCode.ESTIMATED_DISCHARGE_CHANGED);

    private final Stay stay;
    private final Set<String> codes;
    private final Map<TrackedStayEvent, Told> told = new LinkedHashMap<>();
    private final Map<Tellable, Tellable> corrects = new HashMap<>();
    private final List<StayNotice> notices = new ArrayList<>();

    Telling(Stay stay, Set<String> codes) {
        this.stay = stay;
        this.codes = codes;
        Stream.of(stay.effective(), stay.voided(), stay.withoutEffect())
                .flatMap(List::stream)
                .sorted(EventOrder.BY_EVENT_TIME)
                .forEach(tracked -> told.put(tracked, Told.of(tracked)));
    }

    StayNotices tell() {
        List<Tellable> missing = missing();
        List<Tellable> gone = gone();
        pair(missing, gone);
        Optional<Tellable> admission = gone.stream()
                .filter(tellable -> NoticeCode.ADMITTED.equals(tellable.code()))
                .reduce((older, newer) -> newer);
        if (admission.isPresent()) {
            missing = cancelCase(admission.get());
        } else {
            gone.forEach(this::cancel);
            corrects.values().forEach(this::unmark);
        }
        missing.forEach(this::mark);
        addEstimate(missing);
        missing.forEach(this::add);
        return new StayNotices(List.copyOf(notices), changed());
    }

    /** Returns what receivers should know and do not. */
    private List<Tellable> missing() {
        List<Tellable> missing = new ArrayList<>(WantedNotices.of(stay, codes));
        missing.removeIf(tellable -> told.get(tellable.event()).stands(tellable.code()));
        return missing;
    }

    /** Returns what receivers hold to be true although it has no effect. */
    private List<Tellable> gone() {
        List<Tellable> gone = new ArrayList<>();
        told.forEach((tracked, state) -> {
            if (!stay.effective().contains(tracked)) {
                state.standing().forEach(code -> gone.add(new Tellable(tracked, code)));
            }
        });
        return gone;
    }

    /**
     * Takes out of both lists what an overtaken event and the one in its place have in common: the notice is corrected; that
     * of a start goes on standing, as it holds no time.
     */
    private void pair(List<Tellable> missing, List<Tellable> gone) {
        for (Tellable wanted : List.copyOf(missing)) {
            gone.stream()
                    .filter(tellable -> tellable.code().equals(wanted.code()))
                    .filter(tellable -> stay.withoutEffect().contains(tellable.event()))
                    .findFirst()
                    .ifPresent(overtaken -> {
                        gone.remove(overtaken);
                        if (NoticeCode.opens(wanted.code())) {
                            missing.remove(wanted);
                        } else {
                            corrects.put(wanted, overtaken);
                        }
                    });
        }
    }

    private List<Tellable> cancelCase(Tellable admission) {
        corrects.clear();
        cancel(admission);
        told.replaceAll((tracked, state) -> state.withdraw());
        return missing();
    }

    private void cancel(Tellable tellable) {
        NoticeName replaced = name(tellable);
        var name =
                new NoticeName(replaced.stay(), replaced.cause(), NoticeCode.CANCELLED + "-" + replaced.label());
        notices.add(new StayNotice(NoticeCode.CANCELLED, tellable.event().event(), name, replaced));
        unmark(tellable);
    }

    private void add(Tellable tellable) {
        NoticeName replaced = corrects.containsKey(tellable) ? name(corrects.get(tellable)) : null;
        notices.add(new StayNotice(tellable.code(), tellable.event().event(), name(tellable), replaced));
    }

    /** Adds the estimated discharge at its place in time, after the admission. */
    private void addEstimate(List<Tellable> missing) {
        TrackedStayEvent latest = stay.estimatedBy();
        boolean wanted = latest != null
                && stay.state().isInpatient()
                && codes.containsAll(WITH_ESTIMATE)
                && !estimateStands(latest)
                && !Objects.equals(latest.event().plannedEnd(), estimateTold());
        if (wanted) {
            int place = missing.size();
            while (place > 0 && follows(missing.get(place - 1), latest)) {
                place--;
            }
            var tellable = new Tellable(latest, NoticeCode.ESTIMATED_DISCHARGE_CHANGED);
            missing.add(place, tellable);
            mark(tellable);
        }
    }

    private static boolean follows(Tellable tellable, TrackedStayEvent estimate) {
        return !NoticeCode.opens(tellable.code())
                && EventOrder.BY_EVENT_TIME.compare(tellable.event(), estimate) > 0;
    }

    private Instant estimateTold() {
        return Stream.of(stay.withoutEffect(), stay.effective())
                .flatMap(List::stream)
                .filter(tracked -> Stay.estimates(tracked.event()) && estimateStands(tracked))
                .reduce((older, newer) -> newer)
                .map(tracked -> tracked.event().plannedEnd())
                .orElse(null);
    }

    private boolean estimateStands(TrackedStayEvent tracked) {
        return WITH_ESTIMATE.stream().anyMatch(told.get(tracked)::stands);
    }

    private void mark(Tellable tellable) {
        told.computeIfPresent(tellable.event(), (tracked, state) -> state.with(tellable.code()));
    }

    private void unmark(Tellable tellable) {
        told.computeIfPresent(tellable.event(), (tracked, state) -> state.without(tellable.code()));
    }

    private NoticeName name(Tellable tellable) {
        TrackedStayEvent tracked = tellable.event();
        String label = told.get(tracked).label(tellable.code());
        return new NoticeName(tracked.event().stay(), tracked.source(), label);
    }

    private List<TrackedStayEvent> changed() {
        List<TrackedStayEvent> changed = new ArrayList<>();
        told.forEach((before, state) -> {
            TrackedStayEvent after = state.in(before);
            if (!after.equals(before)) {
                changed.add(after);
            }
        });
        return changed;
    }
}
