package se.brygga.translation.hl7v2.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.Translated;

/** What the law of messages.md 7 lists for ORU survives there and back. */
class OruRoundTripTest {

    private static final String TYPES = "http://terminology.hl7.org/CodeSystem/v2-0203";

    /** Order ids, codes, statuses, values with type, unit and comparator, range texts, times, performers. */
    private static final Pattern LAW = Pattern.compile("(DiagnosticReport|Observation)(\\(\\d+\\))?\\."
            + "(identifier|code|status|effective|issued|value|referenceRange\\[0].text|performer|component).*");

    @Property(tries = 200)
    void reportAndResultsSurvive(
            @ForAll("reports") DiagnosticReport report,
            @ForAll("observations") List<Observation> observations,
            @ForAll("versions") String version) {
        Resource[] resources = new Resource[observations.size() + 2];
        resources[0] = report;
        resources[1] = AdtWriterTest.patient();
        for (int i = 0; i < observations.size(); i++) {
            observations.get(i).setId("o" + i);
            report.addResult(new Reference("Observation/o" + i));
            resources[i + 2] = observations.get(i);
        }

        Translated back =
                Outbound.back(Outbound.write(Outbound.message("R01", resources), Outbound.destination(version)));

        assertThat(Meaning.differences(law(List.of(resources)), law(back.resources())))
                .isEmpty();
    }

    @Property(tries = 50)
    void partsOfOneResultSurvive(@ForAll("values") Type first, @ForAll("values") Type second) {
        var report = new DiagnosticReport().setStatus(DiagnosticReportStatus.FINAL);
        report.addIdentifier(number("F1", "FILL"));
        report.setCode(loinc("85354-9"));
        var observation = new Observation().setStatus(ObservationStatus.FINAL).setCode(loinc("85354-9"));
        observation.setId("o1");
        observation.setEffective(new DateTimeType("2026-03-01T08:00:00+01:00"));
        observation.addComponent().setCode(loinc("8480-6")).setValue(first);
        observation.addComponent().setCode(loinc("8462-4")).setValue(second);
        report.addResult(new Reference("Observation/o1"));

        Translated back = Outbound.back(Outbound.write(
                Outbound.message("R01", report, AdtWriterTest.patient(), observation), Outbound.destination("2.5.1")));

        assertThat(Meaning.differences(law(List.of(report, observation)), law(back.resources())))
                .isEmpty();
    }

    @Provide
    Arbitrary<DiagnosticReport> reports() {
        return Combinators.combine(
                        AdtArbitraries.text(),
                        AdtArbitraries.text().injectNull(0.3),
                        Arbitraries.of("registered", "partial", "preliminary", "final", "corrected", "cancelled"),
                        AdtArbitraries.times().injectNull(0.2),
                        Arbitraries.of(true, false))
                .as(OruRoundTripTest::report);
    }

    private static DiagnosticReport report(
            String filler, String placer, String status, DateTimeType at, boolean period) {
        var report = new DiagnosticReport().setStatus(DiagnosticReportStatus.fromCode(status));
        if (placer != null) {
            report.addIdentifier(number(placer, "PLAC"));
        }
        report.addIdentifier(number(filler, "FILL"));
        report.setCode(loinc("24323-8"));
        if (at != null && period) {
            report.setEffective(new Period().setStartElement(at).setEndElement(at.copy()));
        } else if (at != null) {
            report.setEffective(at);
        }
        report.setIssuedElement(new InstantType("2026-03-01T12:30:15.000+01:00"));
        report.addPerformer(person("SE2329990010-P02"));
        return report;
    }

    @Provide
    Arbitrary<List<Observation>> observations() {
        return Combinators.combine(
                        ValueArbitraries.values(),
                        Arbitraries.of(
                                "registered", "preliminary", "final", "corrected", "amended", "entered-in-error"),
                        AdtArbitraries.times(), // one without is taken at the time of the report
                        AdtArbitraries.text().injectNull(0.5))
                .as(OruRoundTripTest::observation)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static Observation observation(Type value, String status, DateTimeType at, String range) {
        var observation = new Observation().setStatus(ObservationStatus.fromCode(status));
        observation.setCode(loinc("2951-2"));
        observation.getCode().getCodingFirstRep().setDisplay("P-Natrium");
        observation.getCode().addCoding(new Coding("urn:oid:1.2.752.108.1", "NPU03429", null));
        observation.setValue(value);
        observation.setEffective(at);
        observation.addPerformer(person("SE2329990010-P01"));
        if (range != null) {
            observation.addReferenceRange().setText(range);
        }
        return observation;
    }

    @Provide
    Arbitrary<Type> values() {
        return ValueArbitraries.values();
    }

    @Provide
    Arbitrary<String> versions() {
        return Arbitraries.of("2.3.1", "2.4", "2.5.1", "2.6", "2.7", "2.8");
    }

    private static CodeableConcept loinc(String code) {
        return new CodeableConcept().addCoding(new Coding("http://loinc.org", code, null));
    }

    private static Identifier number(String value, String type) {
        var identifier = new Identifier().setSystem("urn:oid:1.2.3.4.7").setValue(value);
        identifier.getType().addCoding().setSystem(TYPES).setCode(type);
        return identifier;
    }

    private static Reference person(String hsaId) {
        var person = new Reference().setDisplay("Dr Lena Påhittad");
        person.getIdentifier().setSystem(Canonical.HSA_ID).setValue(hsaId);
        return person;
    }

    private static Map<String, String> law(List<? extends Resource> resources) {
        Function<Resource, Boolean> told = one -> one instanceof DiagnosticReport || one instanceof Observation;
        return Meaning.of(resources.stream().filter(told::apply).toList(), path -> LAW.matcher(path)
                .matches());
    }
}
