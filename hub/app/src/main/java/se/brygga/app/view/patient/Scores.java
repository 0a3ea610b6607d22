package se.brygga.app.view.patient;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Observation;
import se.brygga.app.view.chart.Drawing;
import se.brygga.app.view.chart.Score;
import se.brygga.app.view.chart.ScoreChart;
import se.brygga.app.view.chart.Span;
import se.brygga.app.view.chart.Wording;
import se.brygga.coordination.model.News2;
import se.brygga.coordination.model.News2Codes;

/**
 * NEWS2 over time: scores that sources have made up themselves, else of the signs that one source took at one time, by the codes of the
 * installation (domain.md 11).
 */
final class Scores {

    private static final int MOST = 30;
    private static final int SINGLE = 3;

    /** Of fewer signs the sum says nothing, unless it is high already. */
    private static final int ENOUGH = 4;

    private static final int MEDIUM = 5;

    private final News2Codes codes;
    private final boolean isCut;

    /** Takes the codes, and if there are more measurements than those that are scored. */
    Scores(News2Codes codes, boolean isCut) {
        this.codes = codes;
        this.isCut = isCut;
    }

    /** What one source took at one time. */
    private record Round(Instant at, Measured.Whose by) {}

    /** Returns the chart; empty if there is no score. */
    Optional<Drawing> draw(List<Measured> numbers, Wording wording, Instant now) {
        Map<Round, List<Measured>> sets =
                numbers.stream().collect(Collectors.groupingBy(one -> new Round(one.at(), one.by())));
        List<Score> scores = new ArrayList<>(sets.values().stream()
                .flatMap(set -> score(set).stream())
                .sorted(Comparator.comparing(Score::at))
                .toList());
        if (scores.isEmpty()) {
            return Optional.empty();
        }
        List<Score> newest = scores.subList(Math.max(0, scores.size() - MOST), scores.size());
        Span span = Span.around(newest.stream().map(Score::at).toList(), now);
        return Optional.of(
                new ScoreChart(wording).draw(newest, span).newest(isCut || newest.size() < scores.size(), wording));
    }

    private Optional<Score> score(List<Measured> set) {
        List<Observation> observations =
                set.stream().map(Measured::observation).distinct().toList();
        News2 computed = News2.of(observations, codes);
        Score.Single single = single(computed);
        Measured first = set.get(0);
        Optional<Score> told = set.stream()
                .filter(Measured::isScore)
                .map(one -> one.amount().getValue().intValue())
                .filter(total -> total >= 0 && total <= 20)
                .map(total -> score(first, total, true, single))
                .findFirst();
        boolean isComplete = computed.total().isPresent();
        return told.or(() ->
                tells(computed) ? Optional.of(score(first, computed.atLeast(), isComplete, single)) : Optional.empty());
    }

    /** Where signs are missing, one of them may have given three points. */
    private static Score.Single single(News2 computed) {
        if (computed.points().containsValue(SINGLE)) {
            return Score.Single.YES;
        }
        return computed.missing().isEmpty() ? Score.Single.NO : Score.Single.UNKNOWN;
    }

    private static boolean tells(News2 computed) {
        return computed.points().size() >= ENOUGH
                || computed.atLeast() >= MEDIUM
                || computed.points().containsValue(SINGLE);
    }

    private static Score score(Measured one, int total, boolean complete, Score.Single single) {
        return new Score(
                one.at(), total, complete, single, one.by().measurer(), one.by().source());
    }
}
