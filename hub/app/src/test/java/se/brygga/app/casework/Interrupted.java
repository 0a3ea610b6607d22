package se.brygga.app.casework;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import se.brygga.core.record.Alarms;
import se.brygga.core.record.RecordTransaction;

/** A transaction that ends in the middle: before the step with a number. */
final class Interrupted {

    /** The hub dies. */
    static final class Crash extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** What was asked of the transaction, in order. */
    final List<String> steps = new ArrayList<>();

    private final int last;

    Interrupted(int last) {
        this.last = last;
    }

    RecordTransaction of(RecordTransaction real) {
        return watched(RecordTransaction.class, real);
    }

    private <T> T watched(Class<T> type, T real) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
                    if (steps.size() == last) {
                        throw new Crash();
                    }
                    steps.add(method.getName());
                    try {
                        Object answer = method.invoke(real, values);
                        return answer instanceof Alarms alarms ? watched(Alarms.class, alarms) : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
