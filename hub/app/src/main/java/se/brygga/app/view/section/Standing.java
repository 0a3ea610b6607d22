package se.brygga.app.view.section;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import se.brygga.app.fhir.summary.CareTime;
import se.brygga.app.view.words.Cell;
import se.brygga.app.view.words.Told;

/**
 * How a fact stands that does not simply hold: taken back, ended, not yet so. What was taken back must not read like what holds.
 *
 * @param code of the word for it, below {@code status.}; empty if it holds, or its section has a column that tells it
 * @param isWithdrawn true if it was entered in error or taken back
 */
public record Standing(String code, boolean isWithdrawn) {

    private static final Standing HOLDS = new Standing("", false);
    private static final String MISTAKE = "entered-in-error";
    private static final String ENDED = "ended";

    /** What needs no word, of the types whose sections have no column for it. */
    private static final Map<String, Set<String>> USUAL = Map.of(
            "Observation", Set.of("final", "amended", "corrected"),
            "ServiceRequest", Set.of("active"),
            "DeviceUseStatement", Set.of("active"),
            "CareTeam", Set.of("active"),
            "RelatedPerson", Set.of(),
            "DocumentReference", Set.of("current"));

    private static final Map<String, String> TAKEN_BACK =
            Map.of("Observation", "cancelled", "ServiceRequest", "revoked");

    /** Returns how a resource stands. */
    public static Standing of(Resource resource, Instant now) {
        List<String> codes = codes(resource);
        if (codes.contains(MISTAKE)) {
            return new Standing(MISTAKE, true);
        }
        String type = resource.fhirType();
        String code = codes.isEmpty() ? "" : codes.get(0);
        if (code.equals(TAKEN_BACK.get(type))) {
            return new Standing(code, true);
        }
        Set<String> usual = USUAL.get(type);
        boolean needsWord = usual != null && !code.isEmpty() && !usual.contains(code);
        return needsWord ? new Standing(code, false) : inTime(resource, now);
    }

    private static List<String> codes(Resource resource) {
        if (resource instanceof RelatedPerson relative && relative.hasActive() && !relative.getActive()) {
            return List.of("inactive");
        }
        return Stream.of("status", "verificationStatus", "lifecycleStatus")
                .map(resource::getNamedProperty)
                .filter(property -> property != null)
                .flatMap(property -> property.getValues().stream())
                .flatMap(Standing::code)
                .toList();
    }

    private static Stream<String> code(Base value) {
        return value instanceof CodeableConcept concept
                ? concept.getCoding().stream().filter(Coding::hasCode).map(Coding::getCode)
                : Stream.ofNullable(value.primitiveValue());
    }

    /** Nobody calls a contact whose time is over, and what was granted until yesterday is not granted. */
    private static Standing inTime(Resource resource, Instant now) {
        if (resource instanceof RelatedPerson relative) {
            return inTime(Stream.of(relative.getPeriod()), now);
        }
        if (resource instanceof ServiceRequest decision && decision.getOccurrence() instanceof Period period) {
            return isOver(period, now) ? new Standing(ENDED, false) : HOLDS;
        }
        return resource instanceof CareTeam team
                ? inTime(
                        Stream.concat(
                                Stream.of(team.getPeriod()),
                                team.getParticipant().size() == 1
                                        ? Stream.of(
                                                team.getParticipantFirstRep().getPeriod())
                                        : Stream.empty()),
                        now)
                : HOLDS;
    }

    private static Standing inTime(Stream<Period> periods, Instant now) {
        return periods.filter(period -> isOver(period, now) || isToCome(period, now))
                .map(period -> new Standing(isOver(period, now) ? ENDED : "planned", false))
                .findFirst()
                .orElse(HOLDS);
    }

    /** Returns a team without those whose time in it is over or has not begun, if any others are in it. */
    public static CareTeam present(CareTeam team, Instant now) {
        List<CareTeamParticipantComponent> present = team.getParticipant().stream()
                .filter(one -> !isOver(one.getPeriod(), now) && !isToCome(one.getPeriod(), now))
                .toList();
        boolean isWhole =
                present.isEmpty() || present.size() == team.getParticipant().size();
        return isWhole ? team : team.copy().setParticipant(present);
    }

    /** Tells whether a period has ended; a day is over when it is. */
    public static boolean isOver(Period period, Instant now) {
        return period.getEndElement().hasValue()
                && !CareTime.of(period.getEndElement()).until().isAfter(now);
    }

    /** Tells whether a period has not begun. */
    public static boolean isToCome(Period period, Instant now) {
        return period.getStartElement().hasValue()
                && CareTime.of(period.getStartElement()).from().isAfter(now);
    }

    /** Tells whether it holds, as far as this tells. */
    public boolean holds() {
        return code.isEmpty();
    }

    /** Returns a cell with the word before it. */
    Cell before(Cell cell, Told told) {
        if (holds()) {
            return cell;
        }
        String word = told.words().code("status", code);
        boolean isTold = cell.isTold();
        return new Cell(isTold ? word + ": " + cell.text() : word, isTold ? cell.kind() : Cell.Kind.SAID);
    }
}
