package se.brygga.access.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Timing;

/** Reads when something is from one value of an element: a date, time, Period or Timing. */
final class DatedElement {

    private DatedElement() {}

    /** Returns the first value of an element, by what R4 calls it. A getter would make one of what the resource lacks. */
    static Optional<Base> value(Resource resource, String element) {
        Property property = resource.getNamedProperty(element);
        return property == null
                ? Optional.empty()
                : property.getValues().stream().filter(one -> !one.isEmpty()).findFirst();
    }

    /** Returns the stretch of an element; without ends if it does not tell. */
    static Span of(Resource resource, String element) {
        return value(resource, element).flatMap(DatedElement::span).orElse(new Span(null, null));
    }

    /** Returns the stretch that a value means; empty if it holds no date, as an age does. */
    static Optional<Span> span(Base value) {
        if (value instanceof BaseDateTimeType time && time.hasValue()) {
            return Optional.of(Span.of(time));
        }
        if (value instanceof Period period && (period.hasStart() || period.hasEnd())) {
            return Optional.of(Span.of(period));
        }
        if (value instanceof Timing timing) {
            return span(timing);
        }
        return Optional.empty();
    }

    private static Optional<Span> span(Timing timing) {
        Stream<Span> bounds = timing.hasRepeat() && timing.getRepeat().hasBoundsPeriod()
                ? Stream.of(Span.of(timing.getRepeat().getBoundsPeriod()))
                : Stream.empty();
        return hull(
                Stream.concat(timing.getEvent().stream().map(Span::of), bounds).toList());
    }

    /** Returns the stretch from the first beginning to the last end; empty of none. */
    static Optional<Span> hull(List<Span> spans) {
        return spans.stream()
                .reduce((one, other) -> new Span(earlier(one.from(), other.from()), later(one.until(), other.until())));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one == null || other == null ? null : one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || other == null ? null : one.isAfter(other) ? one : other;
    }
}
