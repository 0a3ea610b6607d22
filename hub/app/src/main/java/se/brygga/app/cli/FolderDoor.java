package se.brygga.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/** An exchange folder: the file appears whole in to-brygga/ and is accepted when the hub has moved it to done/. */
final class FolderDoor implements Door {

    private final Path folder;
    private final Duration patience;

    FolderDoor(Path directory, Duration patience) {
        this.folder = directory.resolve("to-brygga");
        this.patience = patience;
    }

    @Override
    public boolean hand(String name, byte[] content, PrintWriter out) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        String unique = DoneFolder.unique(name);
        Path part = folder.resolve(unique + ".part");
        Files.write(part, content);
        Files.move(part, folder.resolve(unique), StandardCopyOption.ATOMIC_MOVE);
        Path done = folder.resolve("done").resolve(unique);
        boolean taken = DoneFolder.await(() -> Files.exists(done), patience);
        out.println(DoneFolder.outcome(taken, unique, patience));
        return taken;
    }

    @Override
    public String address() {
        return folder.toString();
    }

    @Override
    public void close() {
        // Nothing stays open between files.
    }
}
