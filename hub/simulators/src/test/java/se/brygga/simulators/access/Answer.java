package se.brygga.simulators.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a hub answered. */
record Answer(HttpResponse<String> http) {

    private static final ObjectMapper JSON = new ObjectMapper();

    int status() {
        return http.statusCode();
    }

    String body() {
        return http.body();
    }

    String header(String name) {
        return http.headers().firstValue(name).orElse("");
    }

    JsonNode json() {
        try {
            return JSON.readTree(body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + status() + " " + body(), e);
        }
    }

    /** Returns the resources of a Bundle, those too that only came along; the request must have succeeded. */
    List<JsonNode> resources() {
        if (status() != 200) {
            throw new AssertionError(status() + " " + body());
        }
        List<JsonNode> all = new ArrayList<>();
        json().path("entry").forEach(entry -> all.add(entry.path("resource")));
        return all;
    }

    /** Returns the types of the resources of a Bundle. */
    List<String> types() {
        return resources().stream()
                .map(one -> one.path("resourceType").asText())
                .toList();
    }

    /** Returns the ids of the resources of a type. */
    List<String> ids(String type) {
        return resources().stream()
                .filter(one -> one.path("resourceType").asText().equals(type))
                .map(one -> one.path("id").asText())
                .toList();
    }

    /** Returns the address of the next page. */
    String next() {
        for (JsonNode link : json().path("link")) {
            if (link.path("relation").asText().equals("next")) {
                return link.path("url").asText();
            }
        }
        throw new AssertionError("no next page: " + body());
    }

    /** All that answers can be told apart by, but for time and request. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new TreeMap<>(http.headers().map());
        facts.keySet().removeIf(header -> header.matches("(?i)date|x-request-id"));
        facts.put("status", status());
        facts.put("body", body());
        return facts;
    }
}
