package se.brygga.coordination.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Work;
import se.brygga.coordination.team.Enrolment;
import se.brygga.core.record.StoredResource;

/**
 * The moments at which a person's NEWS2 score rises above a limit. What one provider measured at the same moment is one set. An
 * incomplete set counts if what is there is above the limit already; it never counts as a fall.
 */
final class ScoreHappenings {

    private final CaseFile file;
    private final News2Codes codes;

    ScoreHappenings(CaseFile file, News2Codes codes) {
        this.file = file;
        this.codes = codes;
    }

    List<Happening> of(Enrolment enrolment, int limit) {
        List<Happening> risen = new ArrayList<>();
        boolean above = false;
        for (Map.Entry<Taken, List<Observation>> set : sets().entrySet()) {
            News2 score = News2.of(set.getValue(), codes);
            boolean high = score.atLeast() > limit;
            if (high) {
                risen.add(happening(set.getKey(), enrolment, above ? Work.State.STOPPED : Work.State.OPEN));
            }
            above = high || (above && !score.missing().isEmpty());
        }
        return risen;
    }

    /** The moment and the provider of a set. */
    private record Taken(Instant at, String custodian) implements Comparable<Taken> {

        @Override
        public int compareTo(Taken other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : custodian.compareTo(other.custodian);
        }
    }

    private Map<Taken, List<Observation>> sets() {
        Map<Taken, List<Observation>> sets = new TreeMap<>();
        if (!codes.meanings().isEmpty()) {
            file.resources(Observation.class).forEach(stored -> add(stored, sets));
        }
        return sets;
    }

    private void add(StoredResource stored, Map<Taken, List<Observation>> sets) {
        Observation observation = (Observation) stored.resource();
        Instant at = at(observation.getEffective());
        boolean vital = codes.meaning(observation.getCode()).isPresent()
                || observation.getComponent().stream()
                        .anyMatch(part -> codes.meaning(part.getCode()).isPresent());
        if (at != null && vital) {
            sets.computeIfAbsent(new Taken(at, "" + stored.custodian()), none -> new ArrayList<>())
                    .add(observation);
        }
    }

    private static Instant at(Type effective) {
        if (effective instanceof DateTimeType time && time.hasTime()) {
            return time.getValue().toInstant();
        }
        if (effective instanceof InstantType time && time.hasValue()) {
            return time.getValue().toInstant();
        }
        return effective instanceof Period period && period.hasStart()
                ? period.getStart().toInstant()
                : null;
    }

    private Happening happening(Taken taken, Enrolment enrolment, Work.State state) {
        String key =
                "news2-" + file.hash().id("news2", taken.custodian(), taken.at().toString());
        return new Happening(key, taken.at(), state, "EpisodeOfCare/" + enrolment.id(), Map.of());
    }
}
