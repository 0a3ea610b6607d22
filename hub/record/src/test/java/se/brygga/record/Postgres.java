package se.brygga.record;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL server for all tests. */
final class Postgres {

    private static final Path DATA = folder();
    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Postgres() {}

    /** A new one each time: a run that was broken off leaves its own behind. */
    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(DATA)
                    .setCleanDataDirectory(true)
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes an empty database and returns its url. */
    static String emptyDatabase() {
        String name = "brygga" + DATABASES.incrementAndGet();
        command("create database " + name);
        return url(name);
    }

    static String url(String database) {
        return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + database;
    }

    static void command(String sql) {
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes a user who, unlike the others, is asked for a password. */
    static void requirePasswordOf(String user) {
        command("create user " + user + " password 'right'");
        Path rules = DATA.resolve("pg_hba.conf");
        try {
            Files.writeString(rules, "host all " + user + " all scram-sha-256\n" + Files.readString(rules));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        command("select pg_reload_conf()");
    }

    /** Cuts all connections to a database, as a restart of the server does. */
    static void cut(String url) {
        command("select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                + url.substring(url.lastIndexOf('/') + 1) + "'");
    }
}
