package se.brygga.coordination.stay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.brygga.core.record.TrackedStayEvent;

/** Finds what must be told of a stay, by the rules of {@link StayNotices}. Used once. */
final class Telling {

    private final Stay stay;
    private final Set<String> codes;
    private final Set<String> grounds;
    private final Map<TrackedStayEvent, Told> told = new LinkedHashMap<>();
    private final Map<Tellable, Tellable> corrects = new HashMap<>();
    private final List<Tellable> correctedEstimates = new ArrayList<>();
    private final List<StayNotice> notices = new ArrayList<>();

    Telling(Stay stay, Set<String> codes, Set<String> grounds) {
        this.stay = stay;
        this.codes = codes;
        this.grounds = grounds;
        Stream.of(stay.effective(), stay.voided(), stay.replaced(), stay.withoutEffect())
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
            correctedEstimates.addAll(
                    gone.stream().filter(this::isCorrectedEstimate).toList());
            gone.removeAll(correctedEstimates);
            gone.forEach(this::cancel);
            corrects.values().forEach(this::unmark);
        }
        missing.forEach(this::mark);
        addEstimate(missing);
        correctedEstimates.forEach(this::cancel);
        missing.forEach(this::add);
        return new StayNotices(List.copyOf(notices), changed());
    }

    /** Returns what receivers should know and do not. */
    private List<Tellable> missing() {
        List<Tellable> missing = new ArrayList<>(WantedNotices.of(stay, codes, grounds));
        missing.removeIf(tellable -> told.get(tellable.event()).stands(tellable.code()));
        return missing;
    }

    /**
     * Returns what receivers hold to be true although it has no effect, or is no matter of theirs. What was told under a
     * code that is no longer sent stays told.
     */
    private List<Tellable> gone() {
        Set<String> everSent = new HashSet<>(codes);
        told.values().forEach(state -> everSent.addAll(state.standing()));
        List<Tellable> wanted = WantedNotices.of(stay, everSent, grounds);
        List<Tellable> gone = new ArrayList<>();
        told.forEach((tracked, state) -> state.standing().stream()
                .map(code -> new Tellable(tracked, code))
                .filter(tellable -> !wanted.contains(tellable) && !isEstimateInEffect(tellable))
                .forEach(gone::add));
        return gone;
    }

    private boolean isEstimateInEffect(Tellable tellable) {
        return NoticeCode.ESTIMATED_DISCHARGE_CHANGED.equals(tellable.code())
                && stay.effective().contains(tellable.event());
    }

    private boolean isCorrectedEstimate(Tellable tellable) {
        return NoticeCode.ESTIMATED_DISCHARGE_CHANGED.equals(tellable.code())
                && stay.replaced().contains(tellable.event());
    }

    /**
     * Lets what is missing correct the notice of an event of its kind that it replaces or overtook, instead of a
     * cancellation.
     */
    private void pair(List<Tellable> missing, List<Tellable> gone) {
        for (Tellable wanted : missing) {
            gone.stream()
                    .filter(tellable -> tellable.code().equals(wanted.code()))
                    .filter(tellable -> !stay.voided().contains(tellable.event()))
                    .findFirst()
                    .ifPresent(overtaken -> {
                        gone.remove(overtaken);
                        corrects.put(wanted, overtaken);
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
        var name = new NoticeName(replaced.stay(), replaced.cause(), NoticeCode.CANCELLED + "-" + replaced.label());
        notices.add(new StayNotice(NoticeCode.CANCELLED, tellable.event().event(), name, replaced));
        unmark(tellable);
    }

    private void add(Tellable tellable) {
        NoticeName replaced = corrects.containsKey(tellable) ? name(corrects.get(tellable)) : withdrawn(tellable);
        notices.add(new StayNotice(tellable.code(), tellable.event().event(), name(tellable), replaced));
    }

    /** A withdrawal names the notice that the person is ready; nothing else names what it follows on. */
    private NoticeName withdrawn(Tellable tellable) {
        return told.entrySet().stream()
                .filter(entry -> NoticeCode.READY_WITHDRAWN.equals(tellable.code()))
                .filter(entry -> entry.getValue().stands(NoticeCode.READY))
                .filter(entry -> EventOrder.BY_EVENT_TIME.compare(entry.getKey(), tellable.event()) < 0)
                .map(entry -> name(new Tellable(entry.getKey(), NoticeCode.READY)))
                .reduce((older, newer) -> newer)
                .orElse(null);
    }

    /** Adds the estimated discharge at its place in time, after the admission. */
    private void addEstimate(List<Tellable> missing) {
        var estimate = new ToldEstimate(stay, told);
        if (!codes.containsAll(ToldEstimate.CODES) || !estimate.isWrongAfter(missing)) {
            return;
        }
        TrackedStayEvent latest = stay.estimatedBy();
        var tellable = new Tellable(latest, NoticeCode.ESTIMATED_DISCHARGE_CHANGED);
        if (told.get(latest).stands(tellable.code())) {
            cancel(tellable); // an older admission is told after it: say it again
        }
        mark(tellable);
        if (!correctedEstimates.isEmpty()) {
            Tellable corrected = correctedEstimates.remove(correctedEstimates.size() - 1);
            corrects.put(tellable, corrected);
            unmark(corrected);
        }
        int place = missing.size();
        while (place > 0 && follows(missing.get(place - 1), latest)) {
            place--;
        }
        missing.add(place, tellable);
    }

    private static boolean follows(Tellable tellable, TrackedStayEvent estimate) {
        return !NoticeCode.opens(tellable.code()) && EventOrder.BY_EVENT_TIME.compare(tellable.event(), estimate) > 0;
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
