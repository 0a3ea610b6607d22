package se.brygga.app.fhir.summary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.app.reading.Permitted;

/** What of the permitted resources a summary shows, by section, the latest first. */
final class Chosen {

    private Chosen() {}

    /** Chooses by looking only; {@code uncovered} are types outside of the caller's scopes. */
    static Map<Section, List<Permitted>> of(List<Permitted> permitted, Set<String> uncovered) {
        Map<Section, List<Permitted>> chosen = new EnumMap<>(Section.class);
        permitted.stream()
                .filter(one -> !uncovered.contains(one.shared().fhirType()))
                .sorted(Comparator.comparing(Chosen::latest)
                        .reversed()
                        .thenComparing(one -> one.shared().getIdElement().getIdPart()))
                .forEach(one -> SectionChoice.of(one.shared())
                        .ifPresent(section -> chosen.computeIfAbsent(section, none -> new ArrayList<>())
                                .add(one)));
        chosen.replaceAll((section, all) -> section.showsOnlyTheLatest() ? latestOfEach(all) : all);
        return chosen;
    }

    private static Instant latest(Permitted one) {
        return CareTime.of(one.shared()).map(CareTime::from).orElse(Instant.MIN);
    }

    private static List<Permitted> latestOfEach(List<Permitted> latestFirst) {
        Set<String> seen = new HashSet<>();
        return latestFirst.stream().filter(one -> seen.add(kind(one.shared()))).toList();
    }

    /** Without a code nobody can say that two are of one kind. */
    private static String kind(Resource resource) {
        CodeableConcept code = resource instanceof Observation observation
                ? observation.getCode()
                : resource instanceof DiagnosticReport report ? report.getCode() : new CodeableConcept();
        Coding coding = code.getCodingFirstRep();
        String kind = coding.hasCode() ? coding.getSystem() + "|" + coding.getCode() : code.getText();
        return resource.fhirType() + "/"
                + (kind == null ? resource.getIdElement().getIdPart() : kind);
    }
}
