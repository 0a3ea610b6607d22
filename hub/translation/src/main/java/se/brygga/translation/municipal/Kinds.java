package se.brygga.translation.municipal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.brygga.core.error.Untranslatable;

/** The table of municipal kinds: to take a new one, add its line here and its translator beside (messages.md 6). */
public final class Kinds {

    private static final String COMMON = "sourceId personId custodian unit legalBasis status recordedAt ";

    private static final Map<String, Kind> TAKEN = Stream.of(
                    Kind.of(
                            "decision",
                            COMMON + "service decidedOn from",
                            "sourceId",
                            DecisionToServiceRequest::translate),
                    Kind.of("receipt", "messageId receipt at", "messageId receipt", ReceiptToEvent::translate))
            .collect(Collectors.toUnmodifiableMap(Kind::name, Function.identity()));

    private static final Set<String> NOT_YET = Set.of(
            "plannedVisit",
            "performedVisit",
            "careNote",
            "measurement",
            "implementationPlan",
            "planContribution",
            "reply");

    private Kinds() {}

    /** Returns the names of the kinds that are taken, in alphabetical order. */
    public static Set<String> taken() {
        return new TreeSet<>(TAKEN.keySet());
    }

    /** Returns the required fields of a kind in canonical names; throws {@link Untranslatable} at {@code place} if it is not taken. */
    public static List<String> required(String kind, String place) {
        return find(kind, place).required();
    }

    static Kind find(String kind, String place) {
        if (kind == null) {
            throw new Untranslatable(place, "MISSING", "The message does not tell its kind; taken are " + taken());
        }
        Kind taken = TAKEN.get(kind);
        if (taken != null) {
            return taken;
        }
        if (NOT_YET.contains(kind)) {
            throw new Untranslatable(
                    place, "UNSUPPORTED_KIND", "Kind '" + kind + "' is not taken yet; taken are " + taken());
        }
        throw new Untranslatable(place, "UNKNOWN_KIND", "There is no such kind; taken are " + taken());
    }

    /** Returns the kind's name if the hub knows it, taken or not, else {@code unknown}: it may be shown. */
    static String printable(String kind) {
        return kind != null && (TAKEN.containsKey(kind) || NOT_YET.contains(kind)) ? kind : "unknown";
    }
}
