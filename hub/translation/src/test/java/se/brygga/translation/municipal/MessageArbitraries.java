package se.brygga.translation.municipal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Municipal messages of every kind in canonical names, with texts that separators and spreadsheets stumble over. */
public final class MessageArbitraries {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private MessageArbitraries() {}

    /** Returns messages of all kinds; {@code nested} ones have what only JSON can hold. */
    public static Arbitrary<Map<String, Object>> messages(boolean nested) {
        return Arbitraries.oneOf(decision(), planned(), performed(), note(), measurement(nested), plan(nested),
                contribution(nested), reply(nested));
    }

    private static Arbitrary<Map<String, Object>> decision() {
        return new Message("decision")
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
        return new Message("plannedVisit")
                .with("start", time(1_600_000_000L))
                .with("end", time(1_800_000_000L))
                .maybe("activities", list(text()))
                .maybe("decisionId", id())
                .maybe("staffCount", amount())
                .maybe("place", text())
                .build();
    }

    private static Arbitrary<Map<String, Object>> performed() {
        return new Message("performedVisit")
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
        return new Message("careNote")
                .with("type", Arbitraries.of("dag", "ins", "utr"))
                .with("date", time(1_700_000_000L))
                .maybe("title", text())
                .with("text", text())
                .build();
    }

    private static Arbitrary<Map<String, Object>> measurement(boolean nested) {
        Arbitrary<Map<String, Object>> part = new Message()
                .with("code", Arbitraries.of("8480-6", "8462-4", "AVPU"))
                .with("value", value())
                .build();
        var message = new Message("measurement")
                .with("code", Arbitraries.of("29463-7", "85354-9", "NEWS2"))
                .with("takenAt", Arbitraries.oneOf(time(1_700_000_000L), day(2025)))
                .with("value", value())
                .maybe("method", text());
        return (nested ? message.maybe("parts", list(part)) : message).build();
    }

    private static Arbitrary<Map<String, Object>> plan(boolean nested) {
        return new Message("implementationPlan")
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
        return new Message("planContribution")
                .with("planId", id())
                .with("planVersion", id())
                .with("activities", list(activity(nested, true)))
                .maybe("confirmation", Arbitraries.of("confirmed", "declined"))
                .maybe("reason", text())
                .build();
    }

    private static Arbitrary<Map<String, Object>> activity(boolean nested, boolean operation) {
        var activity = new Message().with("text", text());
        if (operation) {
            activity.with("operation", Arbitraries.of("add", "change", "end"));
        }
        return (nested
                        ? activity.maybe("service", service())
                                .maybe("frequency", text())
                                .maybe("responsible", text())
                        : activity)
                .build();
    }

    private static Arbitrary<Map<String, Object>> reply(boolean nested) {
        Arbitrary<Map<String, Object>> attachment = new Message()
                .with("contentType", Arbitraries.of("application/pdf", "image/png"))
                .with("data", Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(9).map(bytes ->
                        Base64.getEncoder().encodeToString(bytes)))
                .maybe("title", text())
                .maybe("date", time(1_700_000_000L))
                .build();
        var message = new Message("reply")
                .with("threadId", Arbitraries.oneOf(id(), id().map(id -> "urn:uuid:" + id)))
                .with("inResponseTo", id())
                .with("category", Arbitraries.of("discharge", "medicine", "nursing", "other"))
                .with("sentAt", time(1_700_000_000L))
                .with("text", text());
        return (nested ? message.maybe("attachments", list(attachment)) : message).build();
    }

    private static Arbitrary<String> service() {
        return Arbitraries.of("HTJ", "KTB", "SABO");
    }

    private static Arbitrary<Object> value() {
        return Arbitraries.oneOf(
                Arbitraries.bigDecimals().between(new BigDecimal(-50), new BigDecimal(300)).ofScale(2).map(n -> n),
                text().map(text -> text));
    }

    private static Arbitrary<BigDecimal> amount() {
        return Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal(300)).ofScale(1);
    }

    private static <T> Arbitrary<List<T>> list(Arbitrary<T> items) {
        return items.list().ofMinSize(1).ofMaxSize(3);
    }

    private static Arbitrary<String> id() {
        return Arbitraries.strings().withCharRange('A', 'Z').withChars("0123456789-").ofMinLength(1).ofMaxLength(9);
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings()
                .withChars("=+-@'\"\\;,|#\t\r\n \u00e5\u00d6\u00e9aZ")
                .ofMinLength(1)
                .ofMaxLength(9)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static Arbitrary<String> day(int year) {
        return Arbitraries.integers().between(1, 365).map(day -> LocalDate.ofYearDay(year, day)
                .toString());
    }

    private static Arbitrary<String> time(long second) {
        return Arbitraries.longs().between(0, 90_000_000L).map(more -> Instant.ofEpochSecond(second + more)
                .atZone(STOCKHOLM)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }

    /** Fields, one after the other; those of the common part come first. */
    private static final class Message {

        private Arbitrary<Map<String, Object>> fields = Arbitraries.just(new LinkedHashMap<>());

        Message() {}

        Message(String kind) {
            with("kind", Arbitraries.just(kind));
            with("sourceId", id());
            with("personId", Arbitraries.of("191212121212", "197010632391", "98240301AA06"));
            maybe("author", text());
            with("legalBasis", Arbitraries.of("SOL", "LSS", "HSL"));
            with("status", Arbitraries.of("planned", "active", "completed", "cancelled", "error"));
            with("recordedAt", time(1_700_000_000L));
        }

        Message with(String name, Arbitrary<?> values) {
            return add(name, values.map(value -> value));
        }

        Message maybe(String name, Arbitrary<?> values) {
            return add(name, values.<Object>map(value -> value).injectNull(0.3));
        }

        private Message add(String name, Arbitrary<Object> values) {
            fields = Combinators.combine(fields, values).as((known, value) -> {
                var more = new LinkedHashMap<>(known);
                if (value != null) {
                    more.put(name, value);
                }
                return more;
            });
            return this;
        }

        Arbitrary<Map<String, Object>> build() {
            return fields;
        }
    }
}
