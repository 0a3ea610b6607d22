package se.brygga.coordination.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterLocationStatus;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.core.fhir.Canonical;

class StayToEncounterTest {

    private static final String EVERYTHING =
            "emergency 08:00 @ER, admitted 09:00 @W1 >40:00, transferred 10:00 @W2, left 11:00, returned 12:00, left 13:00";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "admitted 09:00; INPROGRESS",
                "emergency 09:00; INPROGRESS",
                "admitted 09:00, left 10:00; ONLEAVE",
                "admitted 09:00, discharged 10:00; FINISHED",
                "admitted 09:00, discharged 10:00, !discharged 10:00; INPROGRESS",
                "admitted 09:00, deceased 10:00; FINISHED",
                "deceased 10:00; FINISHED",
                "admitted 09:00, !admitted 09:00; CANCELLED",
                "discharged 10:00; UNKNOWN"
            })
    void writesTheStatus(String arrivals, EncounterStatus status) {
        assertThat(encounterOf(arrivals).getStatus()).isEqualTo(status);
    }

    @Test
    void writesPeriodAndEstimateInSwedishTime() {
        Encounter encounter = encounterOf("admitted 09:00 >40:00, discharged 15:30");

        assertThat(encounter.getPeriod().getStartElement().getValueAsString()).isEqualTo("2026-02-10T09:00:00+01:00");
        assertThat(encounter.getPeriod().getEndElement().getValueAsString()).isEqualTo("2026-02-10T15:30:00+01:00");
        assertThat(encounter.getExtensionByUrl(Canonical.PLANNED_END).getValue().primitiveValue())
                .isEqualTo("2026-02-11T16:00:00+01:00");
    }

    @Test
    void aTakenBackDischargeRemovesTheEnd() {
        Encounter encounter = encounterOf("admitted 09:00, discharged 15:00");

        StayToEncounter.apply(stay("admitted 09:00, discharged 15:00, !discharged 15:00"), encounter);

        assertThat(encounter.getPeriod().hasEnd()).isFalse();
    }

    @Test
    void writesEachLeave() {
        Encounter encounter = encounterOf(EVERYTHING);

        assertThat(encounter.getExtensionsByUrl(Canonical.LEAVE))
                .extracting(extension -> (Period) extension.getValue())
                .extracting(period -> period.getStartElement().getValueAsString() + "/"
                        + period.getEndElement().getValueAsString())
                .containsExactly(
                        "2026-02-10T11:00:00+01:00/2026-02-10T12:00:00+01:00", "2026-02-10T13:00:00+01:00/null");
    }

    @Test
    void theLastLocationIsActiveAndTheOthersCompleted() {
        Encounter encounter = encounterOf(EVERYTHING);

        assertThat(encounter.getLocation())
                .extracting(location -> location.getLocation().getDisplay() + " " + location.getStatus())
                .containsExactly("ER COMPLETED", "W1 COMPLETED", "W2 ACTIVE");
    }

    @Test
    void aLocationKeepsWhatTheSenderSaidOfIt() {
        var encounter = new Encounter();
        encounter
                .addLocation()
                .setStatus(EncounterLocationStatus.ACTIVE)
                .setLocation(new Reference("Location/17").setDisplay("W1"));
        encounter
                .addLocation()
                .setStatus(EncounterLocationStatus.RESERVED)
                .setLocation(new Reference().setDisplay("W9"));

        StayToEncounter.apply(stay("admitted 09:00 @W1, transferred 10:00 @W2"), encounter);

        assertThat(encounter.getLocation())
                .extracting(location -> location.getLocation().getReference() + " "
                        + location.getLocation().getDisplay() + " " + location.getStatus())
                .containsExactly("Location/17 W1 COMPLETED", "null W2 ACTIVE", "null W9 RESERVED");
    }

    @Test
    void aChangedClassGoesToTheHistory() {
        Encounter encounter = encounterOf(EVERYTHING);

        assertThat(encounter.getClass_().getCode()).isEqualTo("IMP");
        assertThat(encounter.getClassHistory())
                .extracting(history -> history.getClass_().getCode() + " "
                        + history.getPeriod().getStartElement().getValueAsString() + "/"
                        + history.getPeriod().getEndElement().getValueAsString())
                .containsExactly("EMER 2026-02-10T08:00:00+01:00/2026-02-10T09:00:00+01:00");
        assertThat(encounterOf("admitted 09:00, discharged 10:00, admitted 11:00")
                        .getClassHistory())
                .isEmpty();
    }

    @Test
    void aClassThatOnlyTheSenderKnowsStays() {
        var encounter = new Encounter();
        encounter.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v2-0004", "B", null));

        StayToEncounter.apply(stay("admitted 09:00"), encounter);

        assertThat(encounter.getClass_().getCode()).isEqualTo("B");
    }

    @Test
    void aTimeThatSaysTheSameKeepsItsPrecisionAndSpelling() {
        var encounter = new Encounter();
        var start = new DateTimeType("2026-02-10");
        start.addExtension(new Extension(Canonical.ORIGINAL_VALUE, new StringType("20260210")));
        encounter.setPeriod(new Period().setStartElement(start));

        StayToEncounter.apply(stay("admitted 00:00"), encounter);

        assertThat(encounter.getPeriod().getStartElement().getValueAsString()).isEqualTo("2026-02-10");
        assertThat(encounter.getPeriod().getStartElement().hasExtension()).isTrue();
    }

    @Test
    void aVoidStayKeepsWhatItWas() {
        Encounter encounter = encounterOf("admitted 09:00 @W1");

        StayToEncounter.apply(stay("admitted 09:00 @W1, !admitted 09:00"), encounter);

        assertThat(encounter.getStatus()).isEqualTo(EncounterStatus.CANCELLED);
        assertThat(encounter.getPeriod().hasStart()).isTrue();
        assertThat(encounter.getLocation()).hasSize(1);
    }

    @Test
    void doingItAgainChangesNothing() {
        Encounter encounter = encounterOf(EVERYTHING);
        Encounter once = encounter.copy();

        StayToEncounter.apply(stay(EVERYTHING), encounter);

        assertThat(encounter.equalsDeep(once)).isTrue();
    }

    @Property(tries = 300)
    void whatAnEarlierStayWroteLeavesNoTrace(@ForAll boolean left, @ForAll boolean transferred, @ForAll boolean early) {
        String later = (early ? "emergency 08:00 @ER, " : "")
                + "admitted 09:00 @W1"
                + (transferred ? ", transferred 10:00 @W2 >60:00" : "")
                + (left ? ", left 11:00" : "");
        Encounter encounter = encounterOf(EVERYTHING);

        StayToEncounter.apply(stay(later), encounter);

        assertThat(encounter.equalsDeep((Base) encounterOf(later))).isTrue();
        assertThat(Set.of(EncounterStatus.INPROGRESS, EncounterStatus.ONLEAVE)).contains(encounter.getStatus());
    }

    private static Encounter encounterOf(String arrivals) {
        var encounter = new Encounter();
        encounter.setStatus(EncounterStatus.UNKNOWN);
        StayToEncounter.apply(stay(arrivals), encounter);
        return encounter;
    }

    private static Stay stay(String arrivals) {
        return Stay.of(StayScript.events(arrivals));
    }
}
