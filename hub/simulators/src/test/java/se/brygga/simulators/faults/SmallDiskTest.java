package se.brygga.simulators.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallDiskTest {

    @TempDir
    Path folder;

    @Test
    void onlyWrappedProcessesSeeItAndItCanBeFilledAndFreed() throws Exception {
        Optional<SmallDisk> mounted = SmallDisk.mount(folder, 8);
        assumeTrue(mounted.isPresent(), "this account may not mount");
        try (SmallDisk disk = mounted.get()) {
            assertThat(run(disk, "touch", folder.resolve("inside").toString())).isZero();
            assertThat(folder).isEmptyDirectory();

            disk.fill();
            assertThat(disk.usableBytes()).isLessThan(4096);
            assertThat(write(disk)).isNotZero();

            disk.free();
            assertThat(write(disk)).isZero();
        }
        assertThat(Files.list(folder)).isEmpty();
    }

    private int write(SmallDisk disk) throws Exception {
        return run(disk, "sh", "-c", "echo something > " + folder.resolve("file"));
    }

    private static int run(SmallDisk disk, String... command) throws Exception {
        var whole = new ArrayList<>(disk.wrapper());
        whole.addAll(Arrays.asList(command));
        return new ProcessBuilder(whole).redirectErrorStream(true).start().waitFor();
    }
}
