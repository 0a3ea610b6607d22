package se.brygga.simulators.coordination;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What a hub has kept of cases, as somebody with access to its disk reads it. */
record RecordOnDisk(Path home) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NEWEST = " from resource r join resource_version v on v.resource = r.number"
            + " and v.version = r.newest where r.type = '%s'";

    /** A Task of the hub, as it is now. */
    record KeptTask(String id, String code, String owner, String status, String due) {

        private static KeptTask of(JsonNode task) {
            return new KeptTask(
                    task.at("/identifier/0/value").asText(),
                    task.at("/code/coding/0/code").asText(),
                    task.at("/owner/identifier/value").asText(),
                    task.at("/status").asText(),
                    task.at("/restriction/period/end").asText());
        }

        boolean isOpen() {
            return List.of("requested", "received", "accepted", "in-progress", "on-hold")
                    .contains(status);
        }

        /** Returns code and unit. */
        String what() {
            return code + " " + owner;
        }
    }

    /** Returns number and unit of each accepted act of a plan, in order. */
    List<String> acts(String plan) {
        return rows("select number, unit from act where case_id = 'plan/" + plan + "' order by number");
    }

    /** Returns the Tasks that the hub gave, by code and owner. */
    List<KeptTask> tasks() {
        return tasks(resources("Task"));
    }

    /** Returns those about the person with this number. */
    List<KeptTask> tasksOf(String number) {
        return tasks(
                rows("select v.content" + NEWEST.formatted("Task") + " and r.person = '" + personId(number) + "'")
                        .stream()
                        .map(RecordOnDisk::json)
                        .toList());
    }

    /** Returns the id of the person with this number; empty if the record knows nobody. */
    String personId(String number) {
        return rows("select person from person_identifier where value = '" + number + "'").stream()
                .findFirst()
                .orElse("");
    }

    private static List<KeptTask> tasks(List<JsonNode> resources) {
        return resources.stream()
                .filter(task -> task.at("/identifier/0/system").asText().endsWith("/sid/task"))
                .map(KeptTask::of)
                .sorted(Comparator.comparing(KeptTask::what).thenComparing(KeptTask::id))
                .toList();
    }

    /** Returns the newest versions of resources of a type. */
    List<JsonNode> resources(String type) {
        return rows("select v.content" + NEWEST.formatted(type)).stream()
                .map(RecordOnDisk::json)
                .toList();
    }

    /** Returns code and sentence of each message of a system that is kept and not worked on. */
    List<String> parked(String connector) {
        return rows("select code, failure from message where connector = '" + connector
                + "' and state <> 'STORED' order by number");
    }

    /** Returns how many messages of a system are in the ledger, settled. */
    int messages(String connector) {
        return rows("select number from message where connector = '" + connector + "'")
                .size();
    }

    /** Returns event and receiver of each delivery; their ids follow from when an answer was told, which no two towns share. */
    List<String> deliveries() {
        return rows("select event, destination from delivery order by event, destination");
    }

    /** Returns key of each alarm. */
    List<String> alarms() {
        return rows("select key from alarm where field <> 'hand-out' order by key");
    }

    List<String> rows(String query) {
        List<String> rows = new ArrayList<>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("record/brygga.db"));
                var sql = connection.createStatement()) {
            sql.execute("pragma busy_timeout = 5000");
            try (ResultSet found = sql.executeQuery(query)) {
                while (found.next()) {
                    rows.add(row(found));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    private static String row(ResultSet found) throws SQLException {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
            row.add(found.getString(column));
        }
        return row.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static JsonNode json(String content) {
        try {
            return JSON.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
