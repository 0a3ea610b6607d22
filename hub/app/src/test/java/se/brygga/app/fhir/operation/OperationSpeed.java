package se.brygga.app.fhir.operation;

import ca.uhn.fhir.context.FhirContext;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.mock.web.MockHttpServletResponse;
import se.brygga.app.fhir.summary.People;
import se.brygga.app.fhir.summary.Views;
import se.brygga.app.reading.Omission;
import se.brygga.app.reading.RecordInMemory;
import se.brygga.core.fhir.Canonical;

/**
 * Measures {@code $summary} and {@code $everything} of a person with 1,000 resources from 4 custodians: composing and writing,
 * without database, decision and log. Started by hand; prints milliseconds.
 */
public final class OperationSpeed {

    private static final int RESOURCES = 1_000;
    private static final int WARM = 300;
    private static final int MEASURED = 300;
    private static final List<String> CUSTODIANS =
            List.of("SE2329990010-V1", "SE2120009994-V1", "SE2120009994-O1", "SE2120009986-O1");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private OperationSpeed() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws Exception {
        var records = new RecordInMemory().with(Views.of(EnumSet.noneOf(Omission.class), resources()));
        var server = new OperationServer(records, Set.of());
        FhirContext.forR4Cached();
        for (String operation : List.of("$summary", "$everything")) {
            measure(server, operation);
        }
    }

    private static void measure(OperationServer server, String operation) throws Exception {
        double[] taken = new double[MEASURED];
        double[] worked = new double[MEASURED];
        int bytes = 0;
        for (int i = -WARM; i < MEASURED; i++) {
            long start = System.nanoTime();
            long busy = THREADS.getCurrentThreadCpuTime();
            MockHttpServletResponse answer = server.get("Patient/" + Views.PERSON + "/" + operation);
            double milliseconds = (System.nanoTime() - start) / 1e6;
            bytes = answer.getContentAsByteArray().length;
            if (i >= 0) {
                taken[i] = milliseconds;
                worked[i] = (THREADS.getCurrentThreadCpuTime() - busy) / 1e6;
            }
        }
        Arrays.sort(taken);
        Arrays.sort(worked);
        System.out.printf(
                Locale.ROOT,
                "%s: p50 %.1f ms, p95 %.1f ms; processor p50 %.1f ms, p95 %.1f ms; %d bytes%n",
                operation,
                taken[MEASURED / 2],
                taken[MEASURED * 95 / 100],
                worked[MEASURED / 2],
                worked[MEASURED * 95 / 100],
                bytes);
    }

    private static List<Resource> resources() {
        List<Resource> kinds = People.record();
        List<Resource> all = new ArrayList<>();
        all.add(People.tolvan());
        for (int i = 0; i < RESOURCES; i++) {
            Resource one = kinds.get(i % kinds.size()).copy();
            one.setId("r" + i);
            one.getMeta().setSource(Canonical.source(CUSTODIANS.get(i % CUSTODIANS.size())));
            all.add(one);
        }
        return all;
    }
}
