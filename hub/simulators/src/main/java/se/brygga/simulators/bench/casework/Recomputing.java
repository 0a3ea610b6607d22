package se.brygga.simulators.bench.casework;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import se.brygga.app.casework.CaseFileOf;
import se.brygga.app.casework.Office;
import se.brygga.coordination.casework.Alarm;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Sent;
import se.brygga.coordination.discharge.Discharges;
import se.brygga.coordination.model.CareModels;
import se.brygga.coordination.plan.JointPlan;
import se.brygga.coordination.plan.JointPlans;
import se.brygga.coordination.plan.PlanComposition;
import se.brygga.coordination.plan.PlanView;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.record.RecordStore;
import se.brygga.simulators.bench.Report;
import se.brygga.simulators.hospital.Person;

/**
 * How long it takes to compute again what follows from what is recorded of a person: each time in a transaction of its own, from
 * the rows of the record.
 */
final class Recomputing {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 1000;
    private static final int ROUNDS = 300;
    private static final int BATCH = 64;

    private final HubHere hub;
    private final Report report;

    Recomputing(HubHere hub, Report report) {
        this.hub = hub;
        this.report = report;
    }

    /** Measures every case of so many persons, once each. */
    void everything(int persons) {
        Discharges discharges = hub.bean(Discharges.class);
        CareModels models = hub.bean(CareModels.class);
        var nothing = new Sent("", Instant.EPOCH, "", "", List.of());
        long begun = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < persons; i++) {
            inFile(CaseworkRun.person(i), file -> {
                Consequences all =
                        discharges.follow(file, nothing).and(models.wake(file, new Alarm("model/replay", file.now())));
                return all.work().size() + composed(file);
            });
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        report.row(
                String.format(
                        "every case of these %,d persons, computed from the record by one thread: stays, plan, care model",
                        persons),
                "%.1f s, %.2f ms each, %.2f ms processor time each",
                seconds,
                seconds * 1000 / persons,
                (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6 / persons);
    }

    /** Measures a stay that was told of so often. */
    void stay(Person person, int events) {
        List<Happened.Told> told = Happened.longStay(person, LocalDateTime.now(), events);
        for (int i = 0; i < told.size(); i += BATCH) {
            hub.process(told.subList(i, Math.min(told.size(), i + BATCH)));
        }
        Discharges discharges = hub.bean(Discharges.class);
        int known =
                inFile(person, file -> file.stays().values().iterator().next().size());
        row("recomputing a stay of " + known + " events, read from the record", person, file -> discharges
                .cases(file)
                .size());
    }

    /** Measures the joint plan of a person. */
    void plan(Person person) {
        int acts = inFile(person, file -> file.acts(JointPlan.caseId("SIP-" + person.id()))
                .size());
        row("composing a joint plan of " + acts + " acts, read from the record", person, Recomputing::composed);
    }

    private static int composed(CaseFile file) {
        return JointPlans.all(file).stream()
                .mapToInt(plan -> PlanComposition.compose(plan, PlanView.WHOLE, file)
                        .resources()
                        .size())
                .sum();
    }

    private int inFile(Person person, ToIntFunction<CaseFile> work) {
        Office office = hub.bean(Office.class);
        var number = new PersonIdentifier("urn:oid:" + person.authority(), person.id());
        return hub.bean(RecordStore.class).write(record -> {
            String id = record.knownPerson(List.of(number)).orElseThrow();
            int result = work.applyAsInt(new CaseFileOf(record, () -> id, Instant.now(), office));
            if (result == 0) {
                throw new IllegalStateException("The record has nothing of person " + person.id());
            }
            return result;
        });
    }

    private void row(String what, Person person, ToIntFunction<CaseFile> work) {
        for (int i = 0; i < WARM_UP; i++) {
            inFile(person, work);
        }
        long[] nanos = new long[ROUNDS];
        long cpu = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            inFile(person, work);
            nanos[i] = System.nanoTime() - begun;
        }
        double each = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6 / ROUNDS;
        Arrays.sort(nanos);
        report.row(
                what,
                "p50 %.2f ms, p95 %.2f ms, %.2f ms processor time each",
                millis(nanos, 0.5),
                millis(nanos, 0.95),
                each);
    }

    private static double millis(long[] sorted, double part) {
        return sorted[(int) (sorted.length * part)] / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
