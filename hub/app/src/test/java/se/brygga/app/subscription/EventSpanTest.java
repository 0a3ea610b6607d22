package se.brygga.app.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.app.refusal.Refused;
import se.brygga.core.record.TopicSubscription;

/** More events than are told at once are told page by page, and none is left out without a word. */
class EventSpanTest {

    private static final String BASE = "https://hub.example/fhir";

    @ParameterizedTest(name = "{0} to {1} of {2}: {3} to {4}, then {5}")
    @CsvSource({
        ", , 3, 1, 3, ",
        ", , 0, 1, 0, ",
        "2, 2, 3, 2, 2, ",
        "0, 999, 3, 1, 3, ",
        "4, , 3, 4, 3, ",
        ", , 200, 1, 200, ",
        ", , 201, 1, 200, eventsSinceNumber=201&eventsUntilNumber=201",
        "11, 450, 1000, 11, 210, eventsSinceNumber=211&eventsUntilNumber=450",
        "999999999999999999, 999999999999999999, 3, 999999999999999999, 3, "
    })
    void whatIsToldNowAndNext(String since, String until, long happened, long from, long to, String next) {
        EventSpan span = EventSpan.of(value(since), value(until), happened);

        assertThat(span.from()).isEqualTo(from);
        assertThat(span.until()).isEqualTo(to);
        assertThat(span.rest().map(EventSpan::parameters).orElse(null)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"-1", "two", "1e3", "1000000000000000000"})
    void whatIsNoNumberIsRefused(String since) {
        assertThatThrownBy(() -> EventSpan.of(value(since), null, 3)).isInstanceOf(Refused.class);
    }

    @Test
    void theLinkNextLeadsToTheRest(@TempDir Path folder) {
        try (var house = new SubscribedRecord(folder)) {
            house.answered();
            Resource[] plans = IntStream.range(0, 205)
                    .mapToObj(i -> SubscribedRecord.plan("p" + i, SubscribedRecord.MUNICIPALITY))
                    .toArray(Resource[]::new);
            house.keep(SubscribedRecord.MUNICIPALITY, SubscribedRecord.NOW, plans);
            var report = new SubscriptionReport(house.record.store(), house.disclosure, BASE);
            TopicSubscription found = house.record
                    .store()
                    .write(r -> r.subscriptions().find(SubscribedRecord.SUBSCRIPTION))
                    .orElseThrow();
            EventSpan all = EventSpan.of(null, null, found.events());

            Bundle first = report.events(found, all);
            Bundle rest = report.events(found, all.rest().orElseThrow());

            assertThat(events(first)).isEqualTo(200);
            assertThat(first.getLink("next").getUrl())
                    .isEqualTo(BASE + "/Subscription/" + SubscribedRecord.SUBSCRIPTION
                            + "/$events?eventsSinceNumber=201&eventsUntilNumber=205");
            assertThat(events(rest)).isEqualTo(5);
            assertThat(rest.getLink()).isEmpty();
        }
    }

    private static long events(Bundle told) {
        return ((Parameters) told.getEntryFirstRep().getResource())
                .getParameter().stream()
                        .filter(one -> one.getName().equals("notification-event"))
                        .count();
    }

    private static StringType value(String text) {
        return text == null ? null : new StringType(text);
    }
}
