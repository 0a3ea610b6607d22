package se.brygga.app.fhir.summary;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;

/** Tells to which section of a summary a resource belongs; errors, plans not made and things not done belong to none. */
final class SectionChoice {

    private static final Set<String> RETRACTED = Set.of("entered-in-error", "refuted");
    private static final Set<String> PAST = Set.of("inactive", "remission", "resolved");
    private static final Set<String> CURRENT_MEDICATION = Set.of("active", "intended", "on-hold", "unknown");
    private static final Set<String> DONE = Set.of("completed", "in-progress", "stopped", "unknown");
    private static final Set<String> IN_USE = Set.of("active", "on-hold", "intended");
    private static final Set<String> REPORTED = Set.of("final", "amended", "corrected", "appended");
    private static final Set<String> UNDER_WAY = Set.of("active", "on-hold");

    /** The vital signs of FHIR R4, <a href="http://hl7.org/fhir/R4/observation-vitalsigns.html">by LOINC</a>. */
    private static final Set<String> VITAL_SIGNS = Set.of(
            "85353-1", "9279-1", "8867-4", "2708-6", "59408-5", "8310-5", "8302-2", "9843-4", "29463-7", "39156-5",
            "85354-9", "8480-6", "8462-4");

    /** Status, expected date and outcomes of pregnancies, as IPS names them by LOINC. */
    private static final Set<String> PREGNANCY = Set.of(
            "82810-3", "11778-8", "11779-6", "11780-4", "11636-8", "11637-6", "11638-4", "11639-2", "11640-0",
            "11612-9", "11613-7", "33065-4");

    private SectionChoice() {}

    /** Returns the section; empty if a summary does not show the resource. Only looks at it. */
    static Optional<Section> of(Resource resource) {
        return Optional.ofNullable(
                switch (resource.fhirType()) {
                    case "AllergyIntolerance" -> of((AllergyIntolerance) resource);
                    case "MedicationStatement", "MedicationRequest" ->
                        when(CURRENT_MEDICATION, status(resource), Section.MEDICATIONS);
                    case "Condition" -> of((Condition) resource);
                    case "Immunization" -> when(Set.of("completed"), status(resource), Section.IMMUNIZATIONS);
                    case "Procedure" -> when(DONE, status(resource), Section.PROCEDURES);
                    case "DeviceUseStatement" -> when(IN_USE, status(resource), Section.DEVICES);
                    case "DiagnosticReport" -> when(REPORTED, status(resource), Section.RESULTS);
                    case "Observation" -> of((Observation) resource);
                    case "CarePlan" -> when(UNDER_WAY, status(resource), Section.PLAN_OF_CARE);
                    case "Consent" -> of((Consent) resource);
                    default -> null;
                });
    }

    private static Section of(AllergyIntolerance allergy) {
        return isRetracted(allergy.getVerificationStatus()) ? null : Section.ALLERGIES;
    }

    private static Section of(Condition condition) {
        if (isRetracted(condition.getVerificationStatus())) {
            return null;
        }
        if (condition.getCategory().stream().flatMap(SectionChoice::codes).anyMatch("functional-status"::equals)) {
            return Section.FUNCTIONAL_STATUS;
        }
        return codes(condition.getClinicalStatus()).anyMatch(PAST::contains) ? Section.PAST_ILLNESS : Section.PROBLEMS;
    }

    private static Section of(Observation observation) {
        if (!REPORTED.contains(status(observation))) {
            return null;
        }
        Set<String> categories =
                observation.getCategory().stream().flatMap(SectionChoice::codes).collect(Collectors.toSet());
        if (codes(observation.getCode()).anyMatch(PREGNANCY::contains)) {
            return Section.PREGNANCY;
        }
        if (categories.contains("social-history")) {
            return Section.SOCIAL_HISTORY;
        }
        return categories.contains("vital-signs") || categories.isEmpty() && isVitalSign(observation)
                ? Section.VITAL_SIGNS
                : Section.RESULTS;
    }

    /** The registers of consents and blocks are no part of a summary; what the person has decided for later is. */
    private static Section of(Consent consent) {
        boolean isDirective =
                consent.getCategory().stream().flatMap(SectionChoice::codes).anyMatch(Set.of("acd", "dnr")::contains);
        return isDirective ? when(Set.of("active"), status(consent), Section.ADVANCE_DIRECTIVES) : null;
    }

    static boolean isVitalSign(Observation observation) {
        return observation.getCode().getCoding().stream()
                .anyMatch(coding ->
                        "http://loinc.org".equals(coding.getSystem()) && VITAL_SIGNS.contains(coding.getCode()));
    }

    private static boolean isRetracted(CodeableConcept verification) {
        return codes(verification).anyMatch(RETRACTED::contains);
    }

    private static Section when(Set<String> statuses, String status, Section section) {
        return statuses.contains(status) ? section : null;
    }

    static Stream<String> codes(CodeableConcept concept) {
        return concept.getCoding().stream().map(Coding::getCode);
    }

    /** Returns the code of {@code status}; an empty string if there is none. */
    static String status(Resource resource) {
        var property = resource.getNamedProperty("status");
        return property == null || !property.hasValues()
                ? ""
                : String.valueOf(property.getValues().get(0).primitiveValue());
    }
}
