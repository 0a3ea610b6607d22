package se.brygga.app.fhir.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.brygga.app.fhir.allowed.Allowed;
import se.brygga.app.refusal.Refused;

/**
 * What a request is about, by method and path alone.
 *
 * @param interaction code for the audit log: restful-interaction, or the operation with its {@code $}
 * @param type of resource; null for the whole system
 * @param id of a resource; null if none
 * @param version of a resource; null if none
 * @param offer null for reading and searching
 */
public record Target(String interaction, String type, String id, String version, Offered offer) {

    static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    private static final Pattern PATH = Pattern.compile("(?:[A-Za-z0-9.$_-]{1,64}(?:/[A-Za-z0-9.$_-]{1,64}){0,3})?");
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");

    private static final Map<String, String> WRITES =
            Map.of("POST", "create", "PUT", "update", "PATCH", "patch", "DELETE", "delete");

    /** Somebody's post to the base. */
    public static final String TRANSACTION = "transaction";
    /** The message operation. */
    public static final String MESSAGE = "$process-message";

    /** Reads method and path below the base; throws {@link Refused} for what is not offered. */
    public static Target of(String method, String path, List<Offered> offers) {
        if (!PATH.matcher(path).matches() || path.contains("..")) {
            throw Refused.bad("PATH", "A path has the form Type, Type/id or Type/id/_history, without escapes.");
        }
        String[] parts = path.isEmpty() ? new String[0] : path.split("/");
        for (Offered offer : offers) {
            if (offer.method().equals(method) && offer.fits(parts)) {
                return offered(offer, parts);
            }
        }
        return switch (method) {
            case "GET" -> get(parts);
            case "POST" -> post(parts);
            default -> throw Refused.method("Nothing can be changed here. GET reads; POST searches or sends a Bundle.");
        };
    }

    /** Returns what somebody tried to write, for the audit log; empty for what would write nothing, and for operations. */
    public static Optional<Target> writing(String method, String path) {
        String interaction = WRITES.get(method);
        String type = Allowed.find(path.split("/")[0]).map(Allowed::type).orElse(null);
        return Optional.ofNullable(interaction)
                .filter(code -> path.indexOf('$') < 0)
                .map(code -> new Target(code, type, null, null, null));
    }

    private static Target offered(Offered offer, String[] parts) {
        String id = offer.shape().contains("/{id}") ? parts[1] : null;
        String name = offer.operation().isEmpty()
                ? offer.method().toLowerCase(java.util.Locale.ROOT)
                : "$" + offer.operation();
        return new Target(name, offer.type(), id, null, offer);
    }

    private static Target get(String[] parts) {
        if (parts.length == 0) {
            throw Refused.notOffered("Searching all types at once is not offered. Search one type.");
        }
        if (parts.length == 1 && parts[0].equals("metadata")) {
            return new Target("capabilities", null, null, null, null);
        }
        Allowed type = type(parts[0]);
        if (parts.length == 1) {
            return search(type);
        }
        String second = parts[1];
        if (second.startsWith("$")
                || second.startsWith("_")
                || !ID.matcher(second).matches()) {
            throw second.equals("_search")
                    ? Refused.method("_search is for POST. Search by GET without it.")
                    : Refused.notOffered("On a type only searching is offered; see metadata for operations.");
        }
        return instance(type, parts);
    }

    private static Target search(Allowed type) {
        if (!type.searched()) {
            throw Refused.notOffered(type.type() + " can be read by its id, and not be searched.");
        }
        return new Target("search-type", type.type(), null, null, null);
    }

    private static Target instance(Allowed type, String[] parts) {
        boolean history = parts.length > 2 && parts[2].equals("_history");
        if (parts.length > 2 && !history
                || parts.length == 4 && !VERSION.matcher(parts[3]).matches()) {
            throw parts.length > 2 && parts[2].startsWith("$")
                    ? Refused.notOffered("This operation is not offered here; see metadata.")
                    : Refused.absent();
        }
        if (history && !type.versioned()) {
            throw Refused.notOffered("No earlier versions of this type are kept; see metadata.");
        }
        return switch (parts.length) {
            case 2 -> new Target("read", type.type(), parts[1], null, null);
            case 3 -> new Target("history-instance", type.type(), parts[1], null, null);
            default -> new Target("vread", type.type(), parts[1], parts[3], null);
        };
    }

    private static Target post(String[] parts) {
        if (parts.length == 0) {
            return new Target(TRANSACTION, null, null, null, null);
        }
        if (parts.length == 1 && parts[0].equals(MESSAGE)) {
            return new Target(MESSAGE, null, null, null, null);
        }
        if (parts.length == 2 && parts[1].equals("_search")) {
            return search(type(parts[0]));
        }
        throw Refused.method(
                "Nothing can be made here by POST. POST searches at Type/_search, or sends a Bundle to the base.");
    }

    private static Allowed type(String name) {
        return Allowed.find(name)
                .orElseThrow(() -> new Refused(
                        404,
                        org.hl7.fhir.r4.model.OperationOutcome.IssueType.NOTSUPPORTED,
                        "TYPE",
                        "These resource types are offered: " + String.join(", ", Allowed.types()) + "."));
    }

    /** Tells whether it may be answered by bytes of any type, which are named by Accept. */
    public boolean isBinary() {
        return "Binary".equals(type) && interaction.equals("read");
    }

    /** Returns {@code Type/id}; the type alone or null where there is no id. */
    String resource() {
        return id == null ? type : type + "/" + id;
    }
}
