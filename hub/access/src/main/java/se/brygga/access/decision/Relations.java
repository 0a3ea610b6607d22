package se.brygga.access.decision;

import java.time.Instant;
import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.brygga.access.reader.Bodies;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Side;
import se.brygga.core.record.RecordedResource;

/**
 * What ties a reader's body to a person (SVOD 3:1-3:2, PDL 4:1), from what that body itself has recorded and stated. What others
 * have recorded counts for nothing, nor does a statement of the other side's kind.
 *
 * <p>A care reader is tied by PATIENT if its own provider ({@link Bodies#same}) has one of these:
 *
 * <ul>
 *   <li>an Encounter arrived, triaged, in-progress or onleave; or planned for a day, and what it is planned for is not over
 *   <li>an EpisodeOfCare or CareTeam that is active, and whose period holds now
 *   <li>a ServiceRequest that is active and not over
 *   <li>an Appointment that is booked, arrived or checked in, and not over
 *   <li>a statement {@code patient} that holds now
 * </ul>
 *
 * <p>Else by FORMER, if there is one of these that has been: finished, completed, fulfilled, or over; or a statement {@code
 * former}. What was cancelled, entered in error, or only drafted ties nobody.
 *
 * <p>A social care reader is tied by INTERVENTIONS if its own provider has a ServiceRequest (biståndsbeslut), CarePlan or
 * EpisodeOfCare that is active and whose period holds now, or states {@code interventions}; else by INVESTIGATION if it has a
 * ServiceRequest that is draft or on-hold, or states {@code investigation}. A finished intervention ties nobody.
 *
 * <p>What is in progress or active without an end counts for some time only: an Encounter from its start, a ServiceRequest from its
 * start or the day it was written, else from when the record took it. After that it ties as FORMER, and on the social side nobody.
 *
 * @param bodies which providers count as one
 * @param tieAge how long a tie counts that nobody has ended
 */
public record Relations(Bodies bodies, Period tieAge) {

    /** Resource types that may tie: all of these of a person have to be given. */
    public static final Set<String> TYPES =
            Set.of("Encounter", "EpisodeOfCare", "CareTeam", "ServiceRequest", "Appointment", "CarePlan");

    /**
     * Returns the strongest tie.
     *
     * @param resources about the person, newest versions of all {@link #TYPES}, of any custodian
     * @param statements of the register, of any provider
     */
    public Relation of(
            Reader reader, List<RecordedResource> resources, List<RelationStatement> statements, Instant now) {
        boolean care = reader.side() == Side.CARE;
        List<Relation> strongest = care
                ? List.of(Relation.PATIENT, Relation.FORMER)
                : List.of(Relation.INTERVENTIONS, Relation.INVESTIGATION);
        Set<Relation> ties = statements.stream()
                .filter(one -> isOwn(reader, one.provider()) && one.validity().holds(now))
                .map(RelationStatement::relation)
                .collect(Collectors.toCollection(HashSet::new));
        Map<String, Boolean> own = new HashMap<>();
        for (RecordedResource one : resources) {
            if (ties.contains(strongest.get(0))) {
                break;
            }
            if (TYPES.contains(one.stored().resource().fhirType())
                    && own.computeIfAbsent(one.stored().custodian(), custodian -> isOwn(reader, custodian))) {
                ties.add(tie(one, care, now));
            }
        }
        return strongest.stream().filter(ties::contains).findFirst().orElse(Relation.NONE);
    }

    private Relation tie(RecordedResource recorded, boolean care, Instant now) {
        TieAge age = new TieAge(tieAge, recorded.writtenAt(), now);
        return care
                ? CareTie.of(recorded.stored().resource(), age)
                : SocialTie.of(recorded.stored().resource(), age);
    }

    private boolean isOwn(Reader reader, String custodian) {
        return Optional.ofNullable(custodian)
                .flatMap(bodies::providerOf)
                .filter(provider -> reader.provider() != null && bodies.same(reader.provider(), provider))
                .isPresent();
    }
}
