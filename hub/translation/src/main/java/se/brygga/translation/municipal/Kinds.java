package se.brygga.translation.municipal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.Source;
import se.brygga.core.translated.Translated;

/** The table of municipal kinds: to take a new one, add its line here and its translator beside (messages.md 6). */
public final class Kinds {

    /** A message that opens a thread: it only goes out. */
    public static final String COMMUNICATION = "communication";

    /** Text of a note that says only who reported something. */
    public static final String REPORTED_BY = "Rapporterad av";

    /** Kinds that only go out, with their lists in the cells of a CSV row. */
    private static final Map<String, List<String>> ONLY_OUT = Map.of(
            COMMUNICATION,
            List.of(),
            "planCall",
            List.of("participants/unit"),
            "task",
            List.of("notes"),
            "team",
            List.of("members/name", "enrolments/model"));

    private static final String COMMON = "sourceId personId custodian unit legalBasis status recordedAt ";

    private static final Map<String, Kind> TAKEN = Stream.of(
                    kind("decision", "service decidedOn from", DecisionToServiceRequest::translate),
                    kind("plannedVisit", "start end", PlannedVisitToAppointment::translate)
                            .withLists("activities"),
                    kind("performedVisit", "start end outcome", PerformedVisitToEncounter::translate)
                            .withLists("activities"),
                    kind("careNote", "type date text", CareNoteToDocumentReference::translate),
                    kind("measurement", "code takenAt", MeasurementToObservation::translate),
                    kind("implementationPlan", "title from", ImplementationPlanToCarePlan::translate)
                            .withLists("decisionIds goals activities/text"),
                    kind("jointPlan", "planId type title", JointPlanToCarePlan::translate)
                            .withLists("goals/text activities/text participants/unit measuresByOthers"),
                    kind("planContribution", "planId planVersion", PlanContributionToCarePlan::translate)
                            .withLists("operation activities/text goals/text implementationPlanIds"),
                    kind("enrolment", "model from", EnrolmentToEpisodeOfCare::translate)
                            .withLists("needBasis"),
                    kind("teamList", "", TeamListToCareTeam::list),
                    kind("namedContact", "contact name", TeamListToCareTeam::contact),
                    kind("taskAnswer", "taskId at", TaskAnswerToTask::translate),
                    kind("deviation", "receiver about aboutId text answerBy", DeviationToTask::translate),
                    kind("reply", "threadId inResponseTo category sentAt text", ReplyToCommunication::translate),
                    Kind.of("receipt", "messageId receipt at", "messageId receipt", ReceiptToEvent::translate))
            .collect(Collectors.toUnmodifiableMap(Kind::name, Function.identity()));

    private Kinds() {}

    /** Returns the names of the kinds that are taken, in alphabetical order. */
    public static Set<String> taken() {
        return new TreeSet<>(TAKEN.keySet());
    }

    /** Tells if there is such a kind, in or out. */
    public static boolean isKnown(String kind) {
        return TAKEN.containsKey(kind) || ONLY_OUT.containsKey(kind);
    }

    /** Returns the required fields of a kind in canonical names; throws {@link Untranslatable} at {@code place} if it is not taken. */
    public static List<String> required(String kind, String place) {
        return find(kind, place).required();
    }

    /** Returns the lists in the cells of a CSV row of a kind, {@code activities/text} for lists of objects; none if there is no such kind. */
    public static List<String> lists(String kind) {
        Kind taken = TAKEN.get(kind);
        return taken == null ? ONLY_OUT.getOrDefault(kind, List.of()) : taken.lists();
    }

    /** Returns the canonical name of what a supplier calls a kind; an unknown one stays. */
    public static String canonical(String supplier, Source source) {
        String known = source.code("kinds", supplier);
        return known == null ? supplier : known;
    }

    private static Kind kind(String name, String required, Function<Fields, Translated> translator) {
        return Kind.of(name, (COMMON + required).strip(), "sourceId", translator);
    }

    static Kind find(String kind, String place) {
        if (kind == null) {
            throw new Untranslatable(place, "MISSING", "The message does not tell its kind; taken are " + taken());
        }
        Kind taken = TAKEN.get(kind);
        if (taken != null) {
            return taken;
        }
        throw new Untranslatable(place, "UNKNOWN_KIND", "There is no such kind; taken are " + taken());
    }

    /** Returns the kind's name if the hub knows it, else {@code unknown}: it may be shown. */
    static String printable(String kind) {
        return kind != null && TAKEN.containsKey(kind) ? kind : "unknown";
    }
}
