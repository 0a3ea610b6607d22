package se.brygga.simulators.bench.casework;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import se.brygga.app.casework.Office;
import se.brygga.coordination.casework.Act;
import se.brygga.coordination.discharge.DischargeCase;
import se.brygga.coordination.discharge.Discharges;
import se.brygga.coordination.plan.JointPlan;
import se.brygga.coordination.plan.PlanComposition;
import se.brygga.coordination.plan.PlanView;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.record.RecordStore;
import se.brygga.core.record.RecordTransaction;
import se.brygga.simulators.bench.Report;
import se.brygga.simulators.hospital.Person;

/** How long it takes to compute again what follows from what is recorded of one person. */
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

    /** Measures a stay that was told of so often. */
    void stay(Person person, int events) {
        List<Happened.Told> told = Happened.longStay(person, LocalDateTime.now(), events);
        for (int i = 0; i < told.size(); i += BATCH) {
            hub.process(told.subList(i, Math.min(told.size(), i + BATCH)));
        }
        Discharges discharges = hub.bean(Discharges.class);
        inRecord(person, file -> {
            int known = file.stays().values().iterator().next().size();
            row("recomputing a stay of " + known + " events, read from the record", () -> {
                Map<String, DischargeCase> cases = discharges.cases(file);
                return cases.size();
            });
            return null;
        });
    }

    /** Measures the joint plan of a person. */
    void plan(Person person) {
        String id = "SIP-" + person.id();
        inRecord(person, file -> {
            int acts = file.acts(JointPlan.caseId(id)).size();
            row("composing a joint plan of " + acts + " acts, read from the record", () -> {
                List<Act> all = file.acts(JointPlan.caseId(id));
                return PlanComposition.compose(JointPlan.of(id, all), PlanView.WHOLE, file)
                        .resources()
                        .size();
            });
            return null;
        });
    }

    /** What is measured; its result is used, so that nothing is left out. */
    private interface Work {

        int run();
    }

    private interface InFile<T> {

        T of(RecordedCase file);
    }

    private <T> T inRecord(Person person, InFile<T> work) {
        Office office = hub.bean(Office.class);
        var number = new PersonIdentifier("urn:oid:" + person.authority(), person.id());
        return hub.bean(RecordStore.class).write((RecordTransaction record) -> {
            String id = record.knownPerson(List.of(number)).orElseThrow();
            return work.of(new RecordedCase(record, id, office, Instant.now()));
        });
    }

    private void row(String what, Work work) {
        long used = 0;
        for (int i = 0; i < WARM_UP; i++) {
            used += work.run();
        }
        long[] nanos = new long[ROUNDS];
        long cpu = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            used += work.run();
            nanos[i] = System.nanoTime() - begun;
        }
        double each = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6 / ROUNDS;
        if (used == 0) {
            throw new IllegalStateException("Nothing came of " + what);
        }
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
