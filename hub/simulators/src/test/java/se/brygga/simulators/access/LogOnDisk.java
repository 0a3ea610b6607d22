package se.brygga.simulators.access;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The audit log of a hub as somebody with access to its disk has it. */
final class LogOnDisk {

    private LogOnDisk() {}

    /** Runs {@code brygga audit verify} and returns what it prints. */
    static String verified(Path home) throws Exception {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dbrygga.root=" + System.getProperty("brygga.root"),
                "-cp",
                System.getProperty("java.class.path"),
                "se.brygga.app.Brygga",
                "audit",
                "verify",
                "--home",
                home.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Changes the database behind the hub's back. */
    static void sql(Path home, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("record/brygga.db"));
                var sql = connection.createStatement()) {
            sql.execute("pragma busy_timeout = 5000");
            sql.execute(statement);
        }
    }
}
