package se.brygga.translation.municipal;

import static se.brygga.translation.municipal.FieldArbitraries.amount;
import static se.brygga.translation.municipal.FieldArbitraries.day;
import static se.brygga.translation.municipal.FieldArbitraries.id;
import static se.brygga.translation.municipal.FieldArbitraries.list;
import static se.brygga.translation.municipal.FieldArbitraries.service;
import static se.brygga.translation.municipal.FieldArbitraries.text;
import static se.brygga.translation.municipal.FieldArbitraries.time;
import static se.brygga.translation.municipal.FieldArbitraries.value;

import java.util.Base64;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Municipal messages of every kind in canonical names, with texts that separators and spreadsheets stumble over. */
public final class MessageArbitraries {

    private MessageArbitraries() {}

    /** Returns messages of all kinds; {@code nested} ones have what only JSON can hold. */
    public static Arbitrary<Map<String, Object>> messages(boolean nested) {
        return Arbitraries.oneOf(
                decision(),
                planned(),
                performed(),
                note(),
                measurement(nested),
                plan(nested),
                contribution(nested),
                PlanArbitraries.jointPlan(nested),
                PlanArbitraries.deviation(),
                reply(nested));
    }

    private static Arbitrary<Map<String, Object>> decision() {
        return new MessageFields("decision")
                .with("service", service())
                .maybe("area", text())
                .with("decidedOn", day(2020))
                .with("from", day(2021))
                .maybe("to", day(2027))
                .maybe("hoursPerMonth", amount())
                .maybe("extent", text())
                .build();
    }

    private static Arbitrary<Map<String, Object>> planned() {
        return new MessageFields("plannedVisit")
                .with("start", time(1_600_000_000L))
                .with("end", time(1_800_000_000L))
                .maybe("activities", list(text()))
                .maybe("decisionId", id())
                .maybe("staffCount", amount())
                .maybe("place", text())
                .build();
    }

    private static Arbitrary<Map<String, Object>> performed() {
        return new MessageFields("performedVisit")
                .with("start", time(1_600_000_000L))
                .with("end", time(1_800_000_000L))
                .maybe("plannedVisitId", id())
                .maybe("activities", list(text()))
                .with("outcome", Arbitraries.of("done", "declined", "absent", "extra"))
                .maybe("staffCount", amount())
                .maybe("note", text())
                .build();
    }

    private static Arbitrary<Map<String, Object>> note() {
        return new MessageFields("careNote")
                .with("type", Arbitraries.of("dag", "ins", "utr"))
                .with("date", time(1_700_000_000L))
                .maybe("title", text())
                .with("text", text())
                .build();
    }

    private static Arbitrary<Map<String, Object>> measurement(boolean nested) {
        Arbitrary<Map<String, Object>> part = new MessageFields()
                .with("code", Arbitraries.of("8480-6", "8462-4", "AVPU"))
                .with("value", value())
                .build();
        var message = new MessageFields("measurement")
                .with("code", Arbitraries.of("29463-7", "85354-9", "NEWS2"))
                .with("takenAt", Arbitraries.oneOf(time(1_700_000_000L), day(2025)))
                .with("value", value())
                .maybe("method", text());
        return (nested ? message.maybe("parts", list(part)) : message).build();
    }

    private static Arbitrary<Map<String, Object>> plan(boolean nested) {
        return new MessageFields("implementationPlan")
                .with("title", text())
                .with("from", day(2021))
                .maybe("to", day(2027))
                .maybe("decisionIds", list(id()))
                .maybe("goals", list(text()))
                .maybe("activities", list(activity(nested, false)))
                .maybe("followUpOn", day(2025))
                .build();
    }

    private static Arbitrary<Map<String, Object>> contribution(boolean nested) {
        return new MessageFields("planContribution")
                .with("planId", id())
                .with("planVersion", id())
                .with("activities", list(activity(nested, true)))
                .maybe("confirmation", Arbitraries.of("confirmed", "declined"))
                .maybe("reason", text())
                .maybe("goals", PlanArbitraries.goals(nested))
                .maybe("responsibilityAccepted", Arbitraries.of("yes", "no"))
                .maybe("implementationPlanIds", list(id()))
                .build();
    }

    static Arbitrary<Map<String, Object>> activity(boolean nested, boolean operation) {
        var activity = new MessageFields().with("text", text());
        if (operation) {
            activity.with("operation", Arbitraries.of("add", "change", "end"));
        }
        return (nested
                        ? activity.maybe("service", service())
                                .maybe("frequency", text())
                                .maybe("responsible", text())
                                .maybe("unit", PlanArbitraries.unit())
                                .maybe("id", PlanArbitraries.elementId())
                        : activity)
                .build();
    }

    private static Arbitrary<Map<String, Object>> reply(boolean nested) {
        Arbitrary<Map<String, Object>> attachment = new MessageFields()
                .with("contentType", Arbitraries.of("application/pdf", "image/png"))
                .with(
                        "data",
                        Arbitraries.bytes()
                                .array(byte[].class)
                                .ofMinSize(1)
                                .ofMaxSize(9)
                                .map(bytes -> Base64.getEncoder().encodeToString(bytes)))
                .maybe("title", text())
                .maybe("date", time(1_700_000_000L))
                .build();
        var message = new MessageFields("reply")
                .with("threadId", Arbitraries.oneOf(id(), id().map(id -> "urn:uuid:" + id)))
                .with("inResponseTo", id())
                .with("category", Arbitraries.of("discharge", "medicine", "nursing", "other"))
                .with("sentAt", time(1_700_000_000L))
                .with("text", text());
        return (nested ? message.maybe("attachments", list(attachment)) : message).build();
    }
}
