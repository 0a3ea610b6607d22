package se.brygga.simulators.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * A small disk in memory (tmpfs) that only processes started {@link #wrapper through it} see; it vanishes with this process.
 */
final class SmallDisk implements AutoCloseable {

    private static final int BIG_BLOCK = 1 << 20;
    private static final int SMALL_BLOCK = 1 << 12;

    private final Process holder;
    private final Path mountPoint;

    private SmallDisk(Process holder, Path mountPoint) {
        this.holder = holder;
        this.mountPoint = mountPoint;
    }

    /**
     * Mounts a disk at an existing folder; empty if this account may not.
     *
     * @throws IllegalStateException if it may not and the environment says {@code CI=true}: there it must be tested
     */
    static Optional<SmallDisk> mount(Path mountPoint, int megabytes) throws IOException {
        String script = "mount -t tmpfs -o size=" + megabytes + "m tmpfs " + mountPoint + " && echo ready && exec cat";
        Process holder = new ProcessBuilder("unshare", "--mount", "--propagation", "private", "sh", "-c", script)
                .redirectErrorStream(true)
                .start();
        var answers = new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8));
        String answer = answers.readLine();
        if (!"ready".equals(answer)) {
            holder.destroy();
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException("CI=true, but no small disk can be mounted here: " + answer);
            }
            System.out.println("No small disk: " + answer);
            return Optional.empty();
        }
        return Optional.of(new SmallDisk(holder, mountPoint));
    }

    /** Returns the command that starts another command where the disk is seen. */
    List<String> wrapper() {
        return List.of("nsenter", "--target", String.valueOf(holder.pid()), "--mount", "--");
    }

    /** Takes all space that is left. */
    void fill() throws IOException {
        Path filler = filler();
        Files.deleteIfExists(filler);
        Files.createFile(filler);
        for (int block = BIG_BLOCK; block >= SMALL_BLOCK; block /= 16) {
            append(filler, new byte[block]);
        }
    }

    /** Gives the space back. */
    void free() throws IOException {
        Files.delete(filler());
    }

    long usableBytes() throws IOException {
        return Files.getFileStore(seenFromHere()).getUsableSpace();
    }

    private void append(Path file, byte[] block) throws IOException {
        while (usableBytes() >= block.length) {
            try {
                Files.write(file, block, StandardOpenOption.APPEND);
            } catch (IOException full) {
                if (usableBytes() >= block.length) {
                    throw full;
                }
            }
        }
    }

    private Path filler() {
        return seenFromHere().resolve("filler");
    }

    /** Returns the disk's folder as this process sees it. */
    Path seenFromHere() {
        return Path.of("/proc/" + holder.pid() + "/root" + mountPoint);
    }

    @Override
    public void close() throws IOException {
        holder.getOutputStream().close();
        holder.onExit().join();
    }
}
