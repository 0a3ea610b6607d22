package se.brygga.app.view.section;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DeviceUseStatement;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import se.brygga.app.reading.Permitted;
import se.brygga.app.view.words.Cell;
import se.brygga.app.view.words.Directory;
import se.brygga.app.view.words.Told;

/** Makes a row of a permitted resource: what it says, and where it comes from. */
public final class Facts {

    private final Directory directory;
    private final Instant now;
    private final Map<Class<? extends Resource>, Function<Resource, List<Cell>>> writers = new HashMap<>();

    /** Takes who there is, the reader's language, and when it is read. */
    public Facts(Directory directory, Instant now) {
        this.directory = directory;
        this.now = now;
        Told told = directory.told();
        put(Flag.class, new ImportantCells(told)::of);
        put(AllergyIntolerance.class, new ImportantCells(told)::of);
        put(MedicationStatement.class, new DrugCells(directory)::of);
        put(MedicationRequest.class, new DrugCells(directory)::of);
        put(Encounter.class, new StayCells(told)::of);
        put(Appointment.class, new StayCells(told)::of);
        put(Condition.class, new ConditionCells(told)::of);
        put(Observation.class, new MeasurementCells(directory)::of);
        put(DocumentReference.class, new NoteCells(told)::of);
        put(ServiceRequest.class, new DecisionCells(directory)::of);
        put(CarePlan.class, new PlanCells(directory)::of);
        put(Goal.class, new PlanCells(directory)::of);
        put(DeviceUseStatement.class, new AidCells(directory)::of);
        put(CareTeam.class, new ContactCells(directory)::of);
        put(RelatedPerson.class, new ContactCells(directory)::of);
    }

    private <R extends Resource> void put(Class<R> type, Function<R, List<Cell>> writer) {
        writers.put(type, resource -> writer.apply(type.cast(resource)));
    }

    /** Returns the rows of a resource: one, but of a team one for each body in it. */
    public Stream<SectionRow> rows(Permitted one) {
        return one.copy() instanceof CareTeam team
                ? new ContactCells(directory)
                        .all(Standing.present(team, now)).stream().map(body -> row(one, body))
                : Stream.of(row(one));
    }

    /** Returns the row of a resource. */
    public SectionRow row(Permitted one) {
        Resource copy = one.copy();
        return row(one, copy instanceof CareTeam team ? Standing.present(team, now) : copy);
    }

    private SectionRow row(Permitted one, Resource copy) {
        Function<Resource, List<Cell>> writer =
                Optional.ofNullable(writers.get(copy.getClass())).orElseGet(() -> new OtherCells(directory.told())::of);
        return row(one, copy, writer.apply(copy));
    }

    private SectionRow row(Permitted one, Resource copy, List<Cell> cells) {
        Standing standing = Standing.of(copy, now);
        List<Cell> standingFirst = new ArrayList<>(cells);
        standingFirst.set(0, standing.before(cells.get(0), directory.told()));
        return new SectionRow(
                standingFirst,
                FactTime.cell(one, copy, directory.told()),
                directory.kind(one.custodian()),
                directory.unit(one.origin().unit()),
                directory.source(one.custodian()),
                standing.isWithdrawn());
    }
}
