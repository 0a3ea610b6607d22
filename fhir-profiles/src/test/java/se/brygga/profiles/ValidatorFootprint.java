package se.brygga.profiles;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/** Prints time and memory of the validator: {@code java -Xmx280m -XX:+UseSerialGC … se.brygga.profiles.ValidatorFootprint}. */
final class ValidatorFootprint {

    private static final int ROUNDS = 60;
    private static final double MILLION = 1_000_000;

    private ValidatorFootprint() {}

    /** Runs every valid example, first once, then until it is warm. */
    public static void main(String[] arguments) {
        List<Resource> examples = ExamplesTest.examples("valid").toList();
        double before = used();
        long start = System.nanoTime();
        ProfileValidator validator = ProfileValidator.shared();
        validator.validate(examples.get(0));
        print("first use, ms", (System.nanoTime() - start) / MILLION);
        print("heap after first use, MB", used() - before);
        start = System.nanoTime();
        examples.forEach(validator::validate);
        print("first round of examples, ms", (System.nanoTime() - start) / MILLION);
        print("heap after all examples, MB", used() - before);
        for (int i = 0; i < ROUNDS; i++) {
            start = System.nanoTime();
            examples.forEach(validator::validate);
        }
        print("warm, ms per resource", (System.nanoTime() - start) / MILLION / examples.size());
        print("heap at the end, MB", used() - before);
    }

    private static double used() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MILLION;
    }

    private static void print(String what, double value) {
        System.out.printf("%-30s %8.1f%n", what, value);
    }
}
