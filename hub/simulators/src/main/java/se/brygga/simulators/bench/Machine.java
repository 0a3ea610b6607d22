package se.brygga.simulators.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;

/**
 * What the figures were measured on.
 *
 * @param computer processors that this process may use, memory, version of the virtual machine
 * @param syncsPerSecond how often a second the disk takes a 4 kB write and syncs it
 */
public record Machine(String computer, double syncsPerSecond) {

    private static final int BLOCK = 4096;
    private static final int BLOCKS = 256;

    /** Returns what this machine is, without a look at its disk. */
    public static String here() throws IOException {
        return String.format(
                Locale.ENGLISH,
                "%d cores, %d MB memory, %s",
                Runtime.getRuntime().availableProcessors(),
                ProcFile.of("/proc/meminfo").kilobytes("MemTotal") / 1024,
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
    }

    /** Looks at this machine and measures the disk of {@code folder} for {@code duration}. */
    public static Machine look(Path folder, Duration duration) throws IOException {
        return new Machine(here(), syncsPerSecond(folder, duration));
    }

    private static double syncsPerSecond(Path folder, Duration duration) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "sync-rate", ".tmp");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
            long begun = System.nanoTime();
            long syncs = 0;
            while (System.nanoTime() - begun < duration.toNanos()) {
                block.clear();
                channel.write(block, syncs % BLOCKS * BLOCK);
                channel.force(false);
                syncs++;
            }
            return syncs * 1e9 / (System.nanoTime() - begun);
        } finally {
            Files.delete(file);
        }
    }
}
