package se.brygga.simulators.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process has used so far, from {@code /proc} (proc(5)).
 *
 * @param residentMegabytes memory that is resident at present
 * @param peakMegabytes most memory that ever was
 * @param cpuMillis processor time, user and system
 */
public record ProcessCost(long residentMegabytes, long peakMegabytes, long cpuMillis) {

    private static final int USER_TICKS = 11;
    private static final int SYSTEM_TICKS = 12;
    private static final long MILLIS_PER_TICK = 10;

    /** Returns what a process has used until now. */
    public static ProcessCost of(long pid) throws IOException {
        ProcFile status = ProcFile.of("/proc/" + pid + "/status");
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = Long.parseLong(afterName[USER_TICKS]) + Long.parseLong(afterName[SYSTEM_TICKS]);
        return new ProcessCost(
                status.kilobytes("VmRSS") / 1024, status.kilobytes("VmHWM") / 1024, ticks * MILLIS_PER_TICK);
    }
}
