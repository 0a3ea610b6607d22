package se.brygga.app.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Headers such as X-Forwarded-For are not believed: anybody can send them, and with them choose the address by which he is counted and
 * noted in the audit log (security.md 2.3).
 */
public final class ForwardedHeaders {

    private static final String STRATEGY = "server.forward-headers-strategy";
    private static final String VALVE = "server.tomcat.remoteip.";

    private ForwardedHeaders() {}

    /** Returns what is wrong, by key; {@code settings} gives null for what is not set. */
    public static Map<String, String> faults(UnaryOperator<String> settings) {
        Map<String, String> faults = new LinkedHashMap<>();
        // Left out, Spring Boot believes the headers on the platforms that it knows, such as Kubernetes.
        if (!"none".equalsIgnoreCase(settings.apply(STRATEGY))) {
            faults.put(STRATEGY, "forwarded headers are not taken here. Write 'none'.");
        }
        for (String header : List.of("remote-ip-header", "protocol-header")) {
            String value = settings.apply(VALVE + header);
            if (value != null && !value.isBlank()) {
                faults.put(VALVE + header, "forwarded headers are not taken here. Remove the line.");
            }
        }
        return faults;
    }

    /** Throws {@link BadConfiguration} with what is wrong. */
    public static void require(UnaryOperator<String> settings) {
        List<Problem> problems = faults(settings).entrySet().stream()
                .map(fault -> new Problem("config/application.yml", 0, fault.getKey() + ": " + fault.getValue()))
                .toList();
        if (!problems.isEmpty()) {
            throw new BadConfiguration(problems);
        }
    }
}
