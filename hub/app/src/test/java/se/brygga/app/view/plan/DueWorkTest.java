package se.brygga.app.view.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.brygga.app.config.HouseConfiguration;
import se.brygga.app.reading.ReadPlan;
import se.brygga.app.view.chart.Drawing;
import se.brygga.app.view.words.Directory;
import se.brygga.app.view.words.Told;
import se.brygga.app.view.words.ViewWords;
import se.brygga.coordination.plan.ComposedPlan;
import se.brygga.core.fhir.Canonical;

/** When the activities of a joint plan are due, by what their units wrote (FHIR R4, CarePlan.activity.detail.scheduled[x]). */
class DueWorkTest {

    private static final Instant NOW = Instant.parse("2026-03-12T09:42:00Z");

    private final CarePlan frame = new CarePlan();

    @ParameterizedTest
    @MethodSource("schedules")
    void theDayWhenItIsDueComesOfHowItIsScheduled(Type scheduled, String when, String due) {
        activity(scheduled, CarePlanActivityStatus.SCHEDULED);
        assertThat(row(0)).startsWith("Dusch", "Uppgift saknas", when, due);
    }

    static Stream<Arguments> schedules() {
        var days = new Timing().addEvent(Date.from(NOW)).addEvent(Date.from(NOW.plusSeconds(400_000)));
        var course = new Timing().setCode(new CodeableConcept().setText("dagligen"));
        course.getRepeat().setBounds(period("2026-03-01", "2026-03-20"));
        return Stream.of(
                Arguments.of(period("2026-03-01", "2026-03-20"), "2026-03-01 – 2026-03-20", "2026-03-20"),
                Arguments.of(period("2026-03", "2026-04"), "2026-03 – 2026-04", "2026-04-30"),
                Arguments.of(period(null, "2027"), "till 2027", "2027-12-31"),
                Arguments.of(period(null, "2026-03-20T23:30:00Z"), "till 2026-03-21", "2026-03-21"),
                Arguments.of(period("2026-03-01", null), "från 2026-03-01", "Uppgift saknas"),
                Arguments.of(days, "2026-03-12, 2026-03-17", "2026-03-17"),
                Arguments.of(course, "dagligen, 2026-03-01 – 2026-03-20", "2026-03-20"),
                Arguments.of(new StringType("2026-03-20"), "2026-03-20", "2026-03-20"),
                Arguments.of(new StringType("varje morgon"), "varje morgon", "Uppgift saknas"),
                Arguments.of(null, "Uppgift saknas", "Uppgift saknas"),
                Arguments.of(masked(), "Dold", "Dold"));
    }

    @ParameterizedTest
    @CsvSource({
        "not-started, 'inte påbörjad, Försenad'",
        "on-hold, 'vilande, Försenad'",
        "completed, avslutad",
        "cancelled, avbruten",
        "stopped, avbruten",
        "entered-in-error, felaktigt införd"
    })
    void whatIsOverIsNotLate(String status, String reads) throws Exception {
        activity(new StringType("2026-03-11"), CarePlanActivityStatus.fromCode(status));
        assertThat(row(0)).endsWith(reads);
    }

    @Test
    void inAPlanThatHasEndedNothingIsLate() {
        frame.addExtension(Canonical.PLAN_STATE, new CodeType("COMPLETED"));
        frame.addExtension(Canonical.FOLLOW_UP_ON, new DateType("2026-03-01"));
        activity(new StringType("2026-03-11"), CarePlanActivityStatus.SCHEDULED);
        assertThat(drawing().table().rows()).singleElement().isEqualTo(row(0));
        assertThat(row(0)).endsWith("planerad");
    }

    @Test
    void theFollowUpOfThePlanIsDueToo() {
        frame.addExtension(Canonical.FOLLOW_UP_ON, new DateType("2026-03-11"));
        assertThat(row(0)).containsExactly("Följ upp planen", "Uppgift saknas", "2026-03-11", "2026-03-11", "Försenad");
    }

    @Test
    void whatIsHiddenIsHiddenInThePictureToo() {
        activity(masked(), CarePlanActivityStatus.SCHEDULED);
        var what = frame.getActivityFirstRep().getDetail().getDescriptionElement();
        what.setValue(null).addExtension(masked().getExtensionFirstRep());
        assertThat(row(0)).startsWith("Dold", "Uppgift saknas", "Dold", "Dold");
        assertThat(drawing().svg()).contains(">Dold<", ">Senast: Dold<").doesNotContain("Dusch");
    }

    @Test
    void aPlanWithNothingToDoHasNoDrawing() {
        assertThat(drawing()).isNull();
    }

    private void activity(Type scheduled, CarePlanActivityStatus status) {
        frame.addActivity()
                .getDetail()
                .setDescription("Dusch")
                .setScheduled(scheduled)
                .setStatus(status);
    }

    private static Period period(String from, String until) {
        return new Period().setStartElement(new DateTimeType(from)).setEndElement(new DateTimeType(until));
    }

    private static Period masked() {
        Period period = new Period();
        period.addExtension("http://hl7.org/fhir/StructureDefinition/data-absent-reason", new CodeType("masked"));
        return period;
    }

    private List<String> row(int number) {
        return drawing().table().rows().get(number);
    }

    private Drawing drawing() {
        var told = new Told(ViewWords.of("sv"));
        var bodies = HouseConfiguration.load(Path.of(System.getProperty("brygga.root")))
                .organisations();
        var composed = new ComposedPlan(frame, List.of(), new CareTeam(), List.of(), List.of());
        var plan = new ReadPlan(composed, (from, to) -> Optional.empty(), Set.of());
        return new DueWork(told, NOW).draw(new PlanSheets(new Directory(bodies, false, told)).of(plan));
    }
}
