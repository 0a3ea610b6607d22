package se.brygga.app.view.patient;

import static se.brygga.app.view.patient.Rich.CARE_CENTRE;
import static se.brygga.app.view.patient.Rich.HOME_CARE;
import static se.brygga.app.view.patient.Rich.NURSING;
import static se.brygga.app.view.patient.Rich.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Type;
import se.brygga.app.reading.ReadPlan;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.time.SwedishTime;

/** The joint plan of the rich person with things that are due: late, to come, going on, without a day, hidden, over. */
final class DuePlan {

    private DuePlan() {}

    static ReadPlan plan() {
        ReadPlan rich = RichPlan.plan();
        CarePlan frame = rich.composed().plan();
        frame.setActivity(new ArrayList<>());
        frame.getExtensionByUrl(Canonical.FOLLOW_UP_ON).setValue(new DateType(day(75).toString()));
        activity(frame, "Läkarbesök i hemmet", period(-18, -4), CARE_CENTRE, CarePlanActivityStatus.SCHEDULED);
        activity(frame, "Dusch", period(-25, 40), HOME_CARE, CarePlanActivityStatus.INPROGRESS);
        activity(
                frame,
                "Läkemedelsgenomgång med sjuksköterska, läkare och apotekare tillsammans",
                new Timing()
                        .addEvent(Date.from(
                                day(9).atTime(10, 0).atZone(SwedishTime.ZONE).toInstant())),
                CARE_CENTRE,
                CarePlanActivityStatus.NOTSTARTED);
        activity(frame, "Sårvård", period(-10, null), NURSING, CarePlanActivityStatus.INPROGRESS);
        activity(
                frame,
                "Hjälp vid måltider",
                new StringType("tre gånger dagligen"),
                HOME_CARE,
                CarePlanActivityStatus.INPROGRESS);
        activity(frame, "Trygghetslarm", null, HOME_CARE, CarePlanActivityStatus.NOTSTARTED);
        activity(
                frame,
                "Logoped, sväljbedömning",
                new StringType(day(-2).toString()),
                CARE_CENTRE,
                CarePlanActivityStatus.COMPLETED);
        activity(frame, "Hemrehabilitering", masked(), NURSING, CarePlanActivityStatus.SCHEDULED);
        return rich;
    }

    /** Returns a day before or after today. */
    static LocalDate day(int days) {
        return LocalDate.now(SwedishTime.ZONE).plusDays(days);
    }

    private static Period period(int from, Integer until) {
        Period period = new Period().setStartElement(new DateTimeType(day(from).toString()));
        return until == null
                ? period
                : period.setEndElement(new DateTimeType(day(until).toString()));
    }

    private static Period masked() {
        Period period = new Period();
        period.addExtension("http://hl7.org/fhir/StructureDefinition/data-absent-reason", new CodeType("masked"));
        return period;
    }

    private static void activity(CarePlan frame, String what, Type when, String unit, CarePlanActivityStatus status) {
        frame.addActivity()
                .getDetail()
                .setDescription(what)
                .setStatus(status)
                .setScheduled(when)
                .addPerformer(unit(unit));
    }
}
