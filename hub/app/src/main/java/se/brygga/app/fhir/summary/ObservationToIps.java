package se.brygga.app.fhir.summary;

import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;

/** Makes an Observation fit the profile for laboratory results or for results, if it is one. */
final class ObservationToIps {

    private static final String CATEGORIES = "http://terminology.hl7.org/CodeSystem/observation-category";

    /** Sections for which IPS has profiles that a measurement of ours need not fit. */
    private static final Set<String> NO_RESULTS = Set.of("vital-signs", "social-history");

    private ObservationToIps() {}

    /** Adds what is absent; returns false always, because the names of these profiles are not the type's. */
    static boolean fit(Observation observation, ToIps others) {
        if (!observation.hasEffective()) {
            observation.setEffective(Absent.unknown(new DateTimeType()));
        }
        boolean uncategorised = !observation.hasCategory();
        if (uncategorised && SectionChoice.isVitalSign(observation)) {
            observation.addCategory(new CodeableConcept(new Coding(CATEGORIES, "vital-signs", null)));
        }
        if (isResult(observation, others)) {
            observation
                    .getMeta()
                    .addProfile(ToIps.profile(
                            isLaboratory(observation) ? "Observation-results-laboratory" : "Observation-results"));
        }
        return false;
    }

    private static boolean isResult(Observation observation, ToIps others) {
        boolean other =
                observation.getCategory().stream().flatMap(SectionChoice::codes).anyMatch(NO_RESULTS::contains);
        return !other
                && observation.getStatus() == Observation.ObservationStatus.FINAL
                && (observation.hasEffectiveDateTimeType() || observation.hasEffectivePeriod())
                && observation.getPerformer().stream().allMatch(others::fit)
                && observation.getHasMember().stream().allMatch(others::fit)
                && others.fit(observation.getSpecimen());
    }

    private static boolean isLaboratory(Observation observation) {
        long categories = observation.getCategory().stream()
                .flatMap(category -> category.getCoding().stream())
                .filter(coding -> CATEGORIES.equals(coding.getSystem()) && "laboratory".equals(coding.getCode()))
                .count();
        boolean value = observation.getValue() instanceof Quantity amount && Units.isCommon(amount)
                || observation.getValue() instanceof CodeableConcept
                || observation.getValue() instanceof StringType;
        return categories == 1 && observation.hasPerformer() && value && !observation.hasHasMember();
    }
}
