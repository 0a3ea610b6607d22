package se.brygga.simulators.bench.view;

import java.util.concurrent.CountDownLatch;
import se.brygga.app.reading.Access;
import se.brygga.app.view.source.Source;

/**
 * A source beside the record that takes each question and never answers. A hub has it if its class path does and it is started with
 * {@code spring.main.sources} naming it; nothing of the product knows it.
 */
public final class HangingSource implements Source {

    /** A municipality that the measured person has nothing from. */
    private static final String CUSTODIAN = "SE2120009960-O1";

    private final CountDownLatch never = new CountDownLatch(1);

    @Override
    public String code() {
        return "hanging";
    }

    @Override
    public String custodian() {
        return CUSTODIAN;
    }

    @Override
    public Answer read(Access access, String person) {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("Cut off");
    }
}
