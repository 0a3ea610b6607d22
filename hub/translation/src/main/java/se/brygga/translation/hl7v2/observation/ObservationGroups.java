package se.brygga.translation.hl7v2.observation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.message.Source;

/**
 * Puts results with the same OBX-4 together (HL7 v2.5.1, 7.4.2.4): as members, each an observation of its own that a correction
 * of it alone finds. Only the two halves of a blood pressure are components of one. If all other results of a report have the
 * same OBX-4 it tells nothing.
 */
public final class ObservationGroups {

    private static final String BLOOD_PRESSURE = "85354-9";
    private static final Set<String> HALVES = Set.of("8480-6", "8462-4");

    private final CodeableConcept code;
    private final String report;
    private final Source source;

    /**
     * @param code OBR-4
     * @param report what the report is called within its custodian
     */
    public ObservationGroups(CodeableConcept code, String report, Source source) {
        this.code = code;
        this.report = report;
        this.source = source;
    }

    /** Returns what the results are in the end; {@code subIds} are their OBX-4. */
    public List<Observation> group(List<Observation> results, List<String> subIds) {
        refuseHalf(results, subIds);
        Map<String, List<Observation>> groups = new LinkedHashMap<>();
        for (int i = 0; i < results.size(); i++) {
            if (!subIds.get(i).isEmpty()) {
                groups.computeIfAbsent(subIds.get(i), id -> new ArrayList<>()).add(results.get(i));
            }
        }
        boolean telling = groups.size() > 1
                || groups.values().stream().anyMatch(members -> members.size() < results.size())
                || isBloodPressure();
        if (!code.hasCoding() && !code.hasText() || !telling) {
            return results;
        }
        return regrouped(results, subIds, groups);
    }

    /** One half corrected alone would leave the other out of the pair, or stay beside what it corrects. */
    private void refuseHalf(List<Observation> results, List<String> subIds) {
        boolean half = results.size() == 1
                && isBloodPressure()
                && !subIds.get(0).isEmpty()
                && isHalf(results.get(0))
                && results.get(0).getStatus() == ObservationStatus.CORRECTED;
        if (half) {
            throw new Untranslatable(
                    "OBX", "PANEL_PARTIAL", "A blood pressure is corrected as a whole, with both values");
        }
    }

    private List<Observation> regrouped(
            List<Observation> results, List<String> subIds, Map<String, List<Observation>> groups) {
        List<Observation> all = new ArrayList<>(results.size());
        Set<String> done = new HashSet<>();
        for (int i = 0; i < results.size(); i++) {
            String subId = subIds.get(i);
            List<Observation> members = groups.getOrDefault(subId, List.of());
            if (members.size() < 2) {
                all.add(results.get(i));
            } else if (done.add(subId)) {
                all.addAll(together(members, subId));
            }
        }
        return all;
    }

    /** Returns the id of the observation that stands for all of an OBX-4. */
    public String id(String subId) {
        return source.resourceId("Observation", report + "|group|" + subId);
    }

    private List<Observation> together(List<Observation> members, String subId) {
        String id = id(subId);
        if (isBloodPressure() && members.stream().allMatch(ObservationGroups::isHalf) && areParts(members)) {
            Observation whole = circumstances(members.get(0));
            whole.setId(id);
            whole.setCode(code.copy());
            members.forEach(member -> whole.addComponent(part(member)));
            return List.of(whole);
        }
        var whole = new Observation();
        whole.setId(id);
        whole.getMeta().setSource(Canonical.source(source.custodian()));
        whole.setStatus(status(members)).setCode(code.copy());
        List<Observation> all = new ArrayList<>(members.size() + 1);
        all.add(whole);
        for (Observation member : members) {
            whole.addHasMember(new Reference("Observation/" + member.getIdPart()));
            all.add(member);
        }
        return all;
    }

    private static ObservationComponentComponent part(Observation member) {
        var part = new ObservationComponentComponent().setCode(member.getCode());
        part.setValue(member.getValue());
        part.setDataAbsentReason(member.hasDataAbsentReason() ? member.getDataAbsentReason() : null);
        part.setInterpretation(member.getInterpretation());
        part.setReferenceRange(member.getReferenceRange());
        return part;
    }

    /** Parts of one observation differ in nothing but what a component can hold, and each in its code. */
    private static boolean areParts(List<Observation> members) {
        Set<String> codes = new HashSet<>();
        Observation first = circumstances(members.get(0));
        for (Observation member : members) {
            boolean whole = member.hasComponent()
                    || member.hasIdentifier()
                    || member.hasNote()
                    || member.hasExtension()
                    || !codes.add(key(member));
            if (whole || !first.equalsDeep(circumstances(member))) {
                return false;
            }
        }
        return true;
    }

    private static String key(Observation member) {
        CodeableConcept code = member.getCode();
        return code.getCodingFirstRep().getSystem()
                + '|'
                + code.getCodingFirstRep().getCode()
                + '|'
                + code.getText();
    }

    private static Observation circumstances(Observation member) {
        Observation copy = member.copy();
        copy.setCode(null).setValue(null).setDataAbsentReason(null);
        copy.setInterpretation(null).setReferenceRange(null);
        copy.setIdElement(null);
        return copy;
    }

    private static ObservationStatus status(List<Observation> members) {
        ObservationStatus first = members.get(0).getStatus();
        return members.stream().allMatch(member -> member.getStatus() == first) ? first : ObservationStatus.PRELIMINARY;
    }

    private boolean isBloodPressure() {
        return code.getCoding().stream().anyMatch(coding -> BLOOD_PRESSURE.equals(coding.getCode()));
    }

    private static boolean isHalf(Observation result) {
        return result.getCode().getCoding().stream().anyMatch(coding -> HALVES.contains(coding.getCode()));
    }
}
