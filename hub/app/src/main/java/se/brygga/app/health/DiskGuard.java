package se.brygga.app.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import se.brygga.app.HubSettings;

/** Watches the free space of the home folder's disk, so that intakes refuse before the journal fails (security.md 7). */
public final class DiskGuard {

    private static final Logger LOG = LoggerFactory.getLogger(DiskGuard.class);

    private final Path home;
    private final long warnBelow;
    private final long stopBelow;
    private volatile boolean full;
    private volatile long free;
    private boolean warned;

    /** Takes the folder to watch and the limits; looks at once. */
    public DiskGuard(Path home, HubSettings.Disk limits) {
        this.home = home;
        this.warnBelow = limits.warnBelow().toBytes();
        this.stopBelow = limits.stopBelow().toBytes();
        look();
    }

    /** Tells whether nothing more may be accepted. */
    public boolean full() {
        return full;
    }

    /** Returns the free bytes seen last. */
    public long free() {
        return free;
    }

    /** Looks at the disk; each change is logged once. */
    @Scheduled(fixedDelay = 500)
    public final void look() {
        try {
            free = Files.getFileStore(home).getUsableSpace();
        } catch (IOException e) {
            LOG.error("The free space of the home folder cannot be read; nothing is accepted until it can", e);
            free = 0;
        }
        boolean nowFull = free < stopBelow;
        if (nowFull != full) {
            LOG.warn(
                    nowFull
                            ? "The disk is full: intakes refuse until there is space again"
                            : "There is space again: intakes accept");
        }
        full = nowFull;
        boolean nowWarn = free < warnBelow;
        if (nowWarn && !warned) {
            LOG.warn("The disk of the home folder has {} MB left", free >> 20);
        }
        warned = nowWarn;
    }
}
