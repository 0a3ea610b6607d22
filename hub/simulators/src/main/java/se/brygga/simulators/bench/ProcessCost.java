package se.brygga.simulators.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What a process has used so far, from {@code /proc} (proc(5)).
 *
 * @param residentMegabytes memory that is resident at present
 * @param peakMegabytes most memory that ever was
 * @param cpuMillis processor time, user and system
 * @param compilerMillis how much of it Java's compiler has used: much at first, and nothing in the end
 */
public record ProcessCost(long residentMegabytes, long peakMegabytes, long cpuMillis, long compilerMillis) {

    private static final Pattern COMPILER = Pattern.compile("C[12] Compiler.*");

    private static final int USER_TICKS = 11;
    private static final int SYSTEM_TICKS = 12;
    private static final long MILLIS_PER_TICK = 10;

    /** Returns what a process has used until now. */
    public static ProcessCost of(long pid) throws IOException {
        ProcFile status = ProcFile.of("/proc/" + pid + "/status");
        return new ProcessCost(
                status.kilobytes("VmRSS") / 1024,
                status.kilobytes("VmHWM") / 1024,
                millis(Files.readString(Path.of("/proc/" + pid + "/stat"))),
                compilerMillis(Path.of("/proc/" + pid + "/task")));
    }

    private static long compilerMillis(Path threads) throws IOException {
        long millis = 0;
        try (DirectoryStream<Path> each = Files.newDirectoryStream(threads)) {
            for (Path thread : each) {
                String stat = stat(thread);
                String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
                millis += COMPILER.matcher(name).matches() ? millis(stat) : 0;
            }
        }
        return millis;
    }

    /** A thread may end while it is looked at. */
    private static String stat(Path thread) {
        try {
            return Files.readString(thread.resolve("stat"));
        } catch (IOException e) {
            return "()";
        }
    }

    private static long millis(String stat) {
        String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = Long.parseLong(afterName[USER_TICKS]) + Long.parseLong(afterName[SYSTEM_TICKS]);
        return ticks * MILLIS_PER_TICK;
    }
}
