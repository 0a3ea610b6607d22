package se.brygga.translation.hl7v2.out;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.TimeType;
import org.hl7.fhir.r4.model.Type;

/** Values of observations, of every type that both sides have. */
final class ValueArbitraries {

    private ValueArbitraries() {}

    static Arbitrary<Type> values() {
        Arbitrary<BigDecimal> numbers = Arbitraries.bigDecimals()
                .between(new BigDecimal("-99999"), new BigDecimal("99999"))
                .ofScale(3);
        Arbitrary<Quantity> plain = numbers.map(ValueArbitraries::quantity);
        return Arbitraries.oneOf(
                plain.map(quantity -> (Type) quantity),
                Combinators.combine(
                                plain,
                                Arbitraries.of(QuantityComparator.class)
                                        .filter(comparator -> comparator != QuantityComparator.NULL))
                        .as(Quantity::setComparator),
                plain.map(quantity -> new Quantity(quantity.getValue()
                                .setScale(0, RoundingMode.DOWN)
                                .longValue())
                        .setUnit("st")),
                AdtArbitraries.text().map(StringType::new),
                AdtArbitraries.times().map(time -> (Type) time),
                Arbitraries.of("08:00:00", "23:59:59").map(TimeType::new),
                Combinators.combine(plain, plain)
                        .as((low, high) -> new Range().setLow(low).setHigh(high)),
                Combinators.combine(numbers, numbers).as((one, other) -> new Ratio()
                        .setNumerator(new Quantity().setValue(one))
                        .setDenominator(new Quantity().setValue(other))),
                AdtArbitraries.text().map(display -> new CodeableConcept()
                        .addCoding(new Coding("http://snomed.info/sct", "260385009", display))));
    }

    private static Quantity quantity(BigDecimal value) {
        return new Quantity()
                .setValue(value)
                .setUnit("mmol/L")
                .setSystem("http://unitsofmeasure.org")
                .setCode("mmol/L");
    }
}
