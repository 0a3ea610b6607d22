package se.brygga.app.view.patient;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.app.reading.Permitted;
import se.brygga.core.fhir.Canonical;

/** Builds what a person's record may hold, in few words. */
final class Rich {

    static final Instant NOW = Instant.parse("2026-03-12T09:42:00Z");
    static final String REGION = "SE2329990010-V1";
    static final String WARD = "SE2329990010-K01";
    static final String CARE_CENTRE = "SE2329990010-VC01";
    static final String MUNICIPALITY = "SE2120009994-V1";
    static final String NURSING = "SE2120009994-HSV01";
    static final String SOCIAL_CARE = "SE2120009994-O1";
    static final String HOME_CARE = "SE2120009994-HTJ01";

    private final List<Permitted> all = new ArrayList<>();
    private int count;

    List<Permitted> all() {
        return List.copyOf(all);
    }

    /** Adds a resource of a unit, written some days ago. */
    <R extends Resource> R add(R resource, String custodian, String unit, int daysAgo) {
        resource.setId("r" + ++count);
        Supplier<Resource> copy = resource::copy;
        all.add(new Permitted(
                resource,
                copy,
                count % 5 == 0 ? 2 : 1,
                ago(daysAgo),
                new Permitted.Origin(custodian, unit, null, null)));
        return resource;
    }

    void patient(Patient patient) {
        patient.setId("p1");
        all.add(0, new Permitted(patient, patient::copy, 1, ago(1), Permitted.Origin.COMPOSED));
    }

    static Instant ago(int days) {
        return NOW.minusSeconds(86_400L * days);
    }

    static Date day(int daysAgo) {
        return Date.from(ago(daysAgo));
    }

    static DateTimeType time(int daysAgo) {
        return new DateTimeType(day(daysAgo));
    }

    static DateTimeType onDay(int daysAgo) {
        return new DateTimeType(ago(daysAgo).toString().substring(0, 10));
    }

    static DateType date(int daysAgo) {
        return new DateType(ago(daysAgo).toString().substring(0, 10));
    }

    static Period period(int fromDaysAgo, Integer untilDaysAgo) {
        Period period = new Period().setStartElement(time(fromDaysAgo));
        return untilDaysAgo == null ? period : period.setEndElement(time(untilDaysAgo));
    }

    static CodeableConcept words(String text) {
        return new CodeableConcept().setText(text);
    }

    static CodeableConcept code(String system, String code) {
        return new CodeableConcept().addCoding(new Coding().setSystem(system).setCode(code));
    }

    static CodeableConcept loinc(String code) {
        return code("http://loinc.org", code);
    }

    static Quantity amount(double value, String unit) {
        return new Quantity()
                .setValue(java.math.BigDecimal.valueOf(value))
                .setUnit(unit)
                .setCode(unit);
    }

    static Reference unit(String hsaId) {
        Reference reference = new Reference().setType("Organization");
        reference.setIdentifier(new Identifier().setSystem(Canonical.HSA_ID).setValue(hsaId));
        return reference;
    }

    static CodeType codeType(String code) {
        return new CodeType(code);
    }
}
