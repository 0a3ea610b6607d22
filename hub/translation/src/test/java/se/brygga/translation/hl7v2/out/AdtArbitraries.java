package se.brygga.translation.hl7v2.out;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Address.AddressUse;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Type;
import se.brygga.core.fhir.Canonical;

/** Persons of every shape, with text that separators and escapes stumble over. */
final class AdtArbitraries {

    private static final String TYPES = "http://terminology.hl7.org/CodeSystem/v2-0203";
    private static final List<String> LETTERS =
            List.of("å", "Ä", "ö", "é", "|", "^", "~", "\\", "&", "\"\"", "\n", ".br", "E", " ", "z", "š", "\\F\\");

    private AdtArbitraries() {}

    /** Text without outer blanks, at least one character. */
    static Arbitrary<String> text() {
        return Arbitraries.of(LETTERS)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join("", parts).strip())
                .filter(text -> !text.isEmpty());
    }

    static Arbitrary<Patient> patients() {
        return Combinators.combine(
                        identifiers(),
                        names().list().ofMinSize(1).ofMaxSize(3),
                        dates().injectNull(0.2),
                        Arbitraries.of(AdministrativeGender.class)
                                .filter(gender -> gender != AdministrativeGender.NULL)
                                .injectNull(0.2),
                        addresses(),
                        deceased().injectNull(0.5))
                .as(AdtArbitraries::patient);
    }

    private static Patient patient(
            List<Identifier> identifiers,
            List<HumanName> names,
            DateType born,
            AdministrativeGender gender,
            List<Address> addresses,
            Type deceased) {
        var patient = new Patient();
        patient.setId("p1");
        identifiers.forEach(patient::addIdentifier);
        names.forEach(patient::addName);
        patient.setBirthDateElement(born);
        if (gender != null) {
            patient.setGender(gender);
        }
        addresses.forEach(patient::addAddress);
        patient.setDeceased(deceased);
        return patient;
    }

    /** One personal number, then others of reserve systems, of the sender and of strangers. */
    private static Arbitrary<List<Identifier>> identifiers() {
        Arbitrary<Identifier> others = Arbitraries.of(
                        identifier(
                                "http://electronichealth.se/identifier/nationelltReservnummer", "98240301AA06", "PI"),
                        identifier("urn:oid:1.2.752.113.11.0.2.1.1.1", "20210325K069", "PI"),
                        identifier("urn:oid:1.2.752.129.2.1.2.1", "SE2329990010-V1:MELLANLAND:A47|1", "MR"),
                        identifier("https://example.org/ids?a=1&b=2", "Ö^1", "PI"),
                        identifier("urn:oid:1.2.3.4.5", "77~7", "XX"))
                .map(Identifier::copy);
        return Combinators.combine(
                        Arbitraries.of(
                                identifier("http://electronichealth.se/identifier/personnummer", "191212121212", "PI"),
                                identifier(
                                        "http://electronichealth.se/identifier/samordningsnummer",
                                        "196109732393",
                                        "PI")),
                        others.list().uniqueElements(Identifier::getValue).ofMaxSize(3))
                .as((first, rest) -> {
                    List<Identifier> all = new ArrayList<>(List.of(first.copy()));
                    all.addAll(rest);
                    return all;
                });
    }

    private static Identifier identifier(String system, String value, String type) {
        var identifier = new Identifier().setSystem(system).setValue(value);
        identifier.getType().addCoding().setSystem(TYPES).setCode(type);
        return identifier;
    }

    static Arbitrary<HumanName> names() {
        return Combinators.combine(
                        text(),
                        text().injectNull(0.2),
                        text().injectNull(0.5),
                        Arbitraries.of(
                                        NameUse.OFFICIAL,
                                        NameUse.USUAL,
                                        NameUse.NICKNAME,
                                        NameUse.MAIDEN,
                                        NameUse.OLD,
                                        NameUse.TEMP)
                                .injectNull(0.2))
                .as((family, given, second, use) -> {
                    var name = new HumanName().setFamily(family).setUse(use);
                    if (given != null) {
                        name.addGiven(given);
                    }
                    if (given != null && second != null) {
                        name.addGiven(second);
                    }
                    return name;
                });
    }

    private static Arbitrary<List<Address>> addresses() {
        Arbitrary<Address> home = Combinators.combine(
                        text(),
                        text().injectNull(0.5),
                        text(),
                        Arbitraries.of("9901", "9902").injectNull(0.3))
                .as((street, more, city, municipality) -> {
                    var address = new Address().setUse(AddressUse.HOME).addLine(street);
                    if (more != null) {
                        address.addLine(more);
                    }
                    if (municipality != null) {
                        address.addExtension(Canonical.MUNICIPALITY, new CodeType(municipality));
                    }
                    return address.setCity(city).setPostalCode("99101").setCountry("SE");
                });
        Arbitrary<Address> other = Combinators.combine(
                        text(), Arbitraries.of(AddressUse.WORK, AddressUse.TEMP, AddressUse.OLD, AddressUse.HOME))
                .as((city, use) -> new Address().setUse(use).setCity(city));
        return Combinators.combine(home, other.list().ofMaxSize(2)).as((first, rest) -> {
            List<Address> all = new ArrayList<>(List.of(first));
            all.addAll(rest);
            return all;
        });
    }

    private static Arbitrary<Type> deceased() {
        return Arbitraries.oneOf(Arbitraries.of(true, false).map(BooleanType::new), times().map(time -> (Type) time));
    }

    /** Dates of every precision. */
    static Arbitrary<DateType> dates() {
        return Arbitraries.of("1912-12-12", "1912-12", "1912", "2000-02-29", "1899-12-31")
                .map(DateType::new);
    }

    /** Times of every precision and offset, in summer, winter and the hour that is met twice. */
    static Arbitrary<DateTimeType> times() {
        return Arbitraries.of(
                        "2026",
                        "2026-02",
                        "2026-02-24",
                        "2026-02-24T09:15:00+01:00",
                        "2026-07-24T09:15:59+02:00",
                        "2026-02-24T09:15:00.125Z",
                        "2026-10-25T02:30:00+02:00",
                        "2026-10-25T02:30:00+01:00",
                        "2026-02-24T23:59:59-11:00",
                        "1870-02-24T09:15:00Z")
                .map(DateTimeType::new);
    }
}
