package se.brygga.coordination.model;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;

/** Reads vital signs out of Observations and scores each by itself. Used once. */
final class VitalSigns {

    private static final Set<ObservationStatus> VALID =
            Set.of(ObservationStatus.FINAL, ObservationStatus.AMENDED, ObservationStatus.CORRECTED);

    private final News2Codes codes;
    private final Map<String, Set<Type>> values = new HashMap<>();

    VitalSigns(List<Observation> observations, News2Codes codes) {
        this.codes = codes;
        for (Observation observation : observations) {
            if (observation.hasStatus() && VALID.contains(observation.getStatus())) {
                add(observation.getCode(), observation.getValue());
                observation.getComponent().forEach(part -> add(part.getCode(), part.getValue()));
            }
        }
    }

    private void add(CodeableConcept code, Type value) {
        codes.meaning(code).filter(meaning -> value != null).ifPresent(meaning -> values.computeIfAbsent(
                        meaning, none -> new HashSet<>())
                .add(value));
    }

    Map<News2Parameter, Integer> points() {
        Map<News2Parameter, Integer> points = new EnumMap<>(News2Parameter.class);
        for (News2Parameter parameter : News2Parameter.values()) {
            agreed(points(parameter)).ifPresent(found -> points.put(parameter, found));
        }
        return points;
    }

    private Set<Optional<Integer>> points(News2Parameter parameter) {
        Set<Optional<Integer>> points = new HashSet<>();
        for (Type value : told(parameter.name().toLowerCase(Locale.ROOT))) {
            points.add(
                    switch (parameter) {
                        case CONSCIOUSNESS -> consciousness(value);
                        case OXYGEN -> oxygen(value);
                        default -> number(parameter, value).map(number -> News2Scale.points(parameter, number));
                    });
        }
        if (parameter == News2Parameter.SATURATION) {
            told(News2Codes.SCALE_2).forEach(value -> points.add(saturation2(value)));
        }
        return points;
    }

    private Collection<Type> told(String meaning) {
        return values.getOrDefault(meaning, Set.of());
    }

    /** Two values that give different points contradict each other. */
    private static Optional<Integer> agreed(Set<Optional<Integer>> points) {
        return points.size() == 1 ? points.iterator().next() : Optional.empty();
    }

    /** From 93 per cent on, it depends on the oxygen. */
    private Optional<Integer> saturation2(Type value) {
        Optional<Integer> oxygen = agreed(points(News2Parameter.OXYGEN));
        return number(News2Parameter.SATURATION, value)
                .filter(number -> number <= 92 || oxygen.isPresent())
                .map(number -> News2Scale.saturation2(number, oxygen.orElse(0) > 0));
    }

    private Optional<Integer> oxygen(Type value) {
        if (value instanceof BooleanType given) {
            return Optional.ofNullable(given.getValue()).map(is -> is ? 2 : 0);
        }
        if (value instanceof CodeableConcept concept) {
            return codes.meaning(concept).flatMap(meaning -> switch (meaning) {
                case News2Codes.AIR -> Optional.of(0);
                case News2Codes.OXYGEN_GIVEN -> Optional.of(2);
                default -> Optional.<Integer>empty();
            });
        }
        return number(News2Parameter.OXYGEN, value).map(flow -> News2Scale.points(News2Parameter.OXYGEN, flow));
    }

    private Optional<Integer> consciousness(Type value) {
        return value instanceof CodeableConcept concept
                ? codes.meaning(concept)
                        .filter(meaning -> meaning.equals(News2Codes.ALERT) || News2Codes.NOT_ALERT.contains(meaning))
                        .map(meaning -> meaning.equals(News2Codes.ALERT) ? 0 : 3)
                : Optional.empty();
    }

    private static Optional<Double> number(News2Parameter parameter, Type value) {
        if (value instanceof IntegerType number && parameter != News2Parameter.TEMPERATURE) {
            return Optional.ofNullable(number.getValue()).map(Integer::doubleValue);
        }
        return value instanceof Quantity quantity && quantity.hasValue() && !quantity.hasComparator()
                ? Optional.of(quantity)
                        .filter(one -> parameter.isIn(one.hasCode() ? one.getCode() : "" + one.getUnit()))
                        .map(one -> one.getValue().doubleValue())
                        .filter(number -> number >= 0)
                : Optional.empty();
    }
}
