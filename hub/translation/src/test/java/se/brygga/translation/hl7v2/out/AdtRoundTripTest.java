package se.brygga.translation.hl7v2.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterLocationStatus;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.outbound.Written;
import se.brygga.core.translated.Translated;

/** What the law of messages.md 7 lists for ADT survives there and back. */
class AdtRoundTripTest {

    private static final Map<String, EncounterStatus> STATUSES = Map.of(
            "A01", EncounterStatus.INPROGRESS,
            "A03", EncounterStatus.FINISHED,
            "A08", EncounterStatus.INPROGRESS,
            "A11", EncounterStatus.CANCELLED,
            "A13", EncounterStatus.INPROGRESS,
            "A21", EncounterStatus.ONLEAVE,
            "A22", EncounterStatus.INPROGRESS);

    @Property(tries = 300)
    void personAndVisitSurvive(
            @ForAll("patients") Patient patient,
            @ForAll("visits") Encounter visit,
            @ForAll("triggers") String trigger,
            @ForAll("versions") String version) {
        visit.setStatus(STATUSES.get(trigger));
        boolean ended = visit.getStatus() == EncounterStatus.FINISHED;
        if (!ended) {
            visit.getPeriod().setEndElement(null);
        }
        visit.getLocation().forEach(place -> place.setStatus(current(trigger)));

        Written written = Outbound.write(Outbound.message(trigger, visit, patient), Outbound.destination(version));
        Translated back = Outbound.back(written);

        assertThat(Meaning.differences(
                        meaning(List.of(patient, visit)),
                        meaning(List.of(
                                back.resources().get(0), back.resources().get(1)))))
                .isEmpty();
        assertThat(written.losses().count("unmapped")).isZero();
    }

    @Provide
    Arbitrary<Patient> patients() {
        return AdtArbitraries.patients();
    }

    @Provide
    Arbitrary<String> triggers() {
        return Arbitraries.of(STATUSES.keySet());
    }

    @Provide
    Arbitrary<String> versions() {
        return Arbitraries.of("2.3", "2.3.1", "2.4", "2.5", "2.5.1", "2.6", "2.7", "2.8");
    }

    @Provide
    Arbitrary<Encounter> visits() {
        Arbitrary<DateTimeType> moments =
                AdtArbitraries.times().filter(time -> time.getValueAsString().length() >= 10);
        return Combinators.combine(
                        AdtArbitraries.text(),
                        Arbitraries.of("IMP", "EMER", "AMB"),
                        moments,
                        moments,
                        AdtArbitraries.times().injectNull(0.3),
                        Arbitraries.of("Medicin 3 / 12 / A", "Medicin 3", "A&E|1", "Avd 5 / 2"))
                .as(AdtRoundTripTest::visit);
    }

    private static Encounter visit(
            String number, String kind, DateTimeType start, DateTimeType end, DateTimeType plannedEnd, String place) {
        var visit = new Encounter();
        visit.setId("e1");
        visit.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", kind, null));
        var identifier = new Identifier().setSystem("urn:oid:1.2.3.4.6").setValue(number);
        identifier
                .getType()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/v2-0203")
                .setCode("VN");
        visit.addIdentifier(identifier);
        boolean inOrder = !end.getValue().before(start.getValue());
        visit.getPeriod().setStartElement(inOrder ? start.copy() : end.copy());
        visit.getPeriod().setEndElement(inOrder ? end.copy() : start.copy());
        if (plannedEnd != null) {
            visit.addExtension(Canonical.PLANNED_END, plannedEnd.copy());
        }
        visit.addLocation().setLocation(new Reference().setDisplay(place));
        visit.getServiceProvider().getIdentifier().setSystem(Canonical.HSA_ID).setValue(Outbound.SOURCE.custodian());
        return visit;
    }

    private static EncounterLocationStatus current(String trigger) {
        return trigger.equals("A03") ? EncounterLocationStatus.COMPLETED : EncounterLocationStatus.ACTIVE;
    }

    private static Map<String, String> meaning(List<Resource> resources) {
        return Meaning.of(resources, path -> !path.endsWith(".id") && !path.contains(".meta."));
    }
}
