package se.brygga.app.camel;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import se.brygga.app.HubSettings;
import se.brygga.app.intake.IntakeMeters;

/** What all MLLP connections share: limits, the budget for unfinished frames, counts of faults. */
final class MllpLimits {

    private final HubSettings.Intake settings;
    private final IntakeMeters meters;
    private final AtomicLong buffered = new AtomicLong();

    MllpLimits(HubSettings.Intake settings, IntakeMeters meters) {
        this.settings = settings;
        this.meters = meters;
    }

    int maxFrame() {
        return (int) settings.maxMessage().toBytes();
    }

    Duration frameTimeout() {
        return settings.frameTimeout();
    }

    boolean reserve(long bytes) {
        if (buffered.addAndGet(bytes) > settings.maxBuffered().toBytes()) {
            buffered.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    /** Returns the bytes of the budget in use. */
    long buffered() {
        return buffered.get();
    }

    void release(long bytes) {
        buffered.addAndGet(-bytes);
    }

    void noise(int bytes) {
        if (bytes > 0) {
            meters.fault("mllp", "noise");
        }
    }

    void fault(String kind) {
        meters.fault("mllp", kind);
    }
}
