package se.brygga.simulators.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * What the figures were measured on.
 *
 * @param cores processors that this process may use
 * @param memoryMegabytes memory of the machine
 * @param java version of the virtual machine
 * @param syncsPerSecond how often a second the disk takes a 4 kB write and syncs it
 */
record Machine(int cores, long memoryMegabytes, String java, double syncsPerSecond) {

    private static final int BLOCK = 4096;
    private static final int BLOCKS = 256;

    /** Looks at this machine and measures the disk of {@code folder} for {@code duration}. */
    static Machine look(Path folder, Duration duration) throws IOException {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                ProcFile.of("/proc/meminfo").kilobytes("MemTotal") / 1024,
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
                syncsPerSecond(folder, duration));
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
