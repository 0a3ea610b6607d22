package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import se.brygga.core.record.Alarms.Backlog;
import se.brygga.core.record.KeptAlarm;

class AlarmsTest {

    private static final Instant LATER = Given.NOON.plusSeconds(60);

    @OnBothDatabases
    void whatIsDueComesInTheOrderOfItsTime(TestRecord record) {
        record.run(t -> List.of(alarm("b", LATER), alarm("a", Given.NOON), alarm("c", LATER.plusSeconds(1)))
                .forEach(t.alarms()::set));
        assertThat(due(record, LATER)).containsExactly(alarm("a", Given.NOON), alarm("b", LATER));
        assertThat(record.<List<KeptAlarm>>write(t -> t.alarms().due(LATER, 1))).hasSize(1);
    }

    @OnBothDatabases
    void theSameKeyMovesAnAlarmAndNullOfItStopsIt(TestRecord record) {
        record.run(t -> t.alarms().set(alarm("a", Given.NOON)));
        record.run(t -> t.alarms().set(alarm("a", LATER)));
        assertThat(due(record, Given.NOON)).isEmpty();
        assertThat(due(record, LATER)).containsExactly(alarm("a", LATER));
        record.run(t -> t.alarms().stop("a"));
        record.run(t -> t.alarms().stop("a"));
        assertThat(due(record, LATER)).isEmpty();
    }

    @OnBothDatabases
    void oneThatHasRungIsGoneUnlessItWasMoved(TestRecord record) {
        record.run(t -> t.alarms().set(alarm("a", Given.NOON)));
        KeptAlarm due = due(record, Given.NOON).get(0);
        record.run(t -> t.alarms().set(alarm("a", LATER)));
        record.run(t -> t.alarms().rung(due));
        assertThat(due(record, LATER)).hasSize(1);
        record.run(t -> t.alarms().rung(alarm("a", LATER)));
        assertThat(due(record, LATER)).isEmpty();
    }

    @OnBothDatabases
    void oneThatFailsWaitsAndSettingItAgainDoesNotForgetThat(TestRecord record) {
        record.run(t -> t.alarms().set(alarm("a", Given.NOON)));
        record.run(t -> t.alarms().failed(alarm("a", Given.NOON), LATER));
        record.run(t -> t.alarms().set(alarm("a", Given.NOON)));
        assertThat(due(record, Given.NOON)).isEmpty();
        assertThat(due(record, LATER))
                .containsExactly(new KeptAlarm("a", "plan", "person", Given.NOON, Given.key("1"), 1, LATER));
        assertThat(record.<Backlog>write(t -> t.alarms().backlog(Given.NOON))).isEqualTo(new Backlog(1, 1, Given.NOON));
    }

    @OnBothDatabases
    void nobodyWaitsWhereNothingIsDue(TestRecord record) {
        record.run(t -> t.alarms().set(alarm("a", LATER)));
        assertThat(record.<Backlog>write(t -> t.alarms().backlog(Given.NOON))).isEqualTo(new Backlog(0, 0, null));
    }

    @OnBothDatabases
    void oneOfManyNodesClaimsAnAlarm(TestRecord record) throws Exception {
        record.run(t -> t.alarms().set(alarm("a", Given.NOON)));
        var nodes = Executors.newFixedThreadPool(6);
        var claims = nodes.invokeAll(IntStream.range(0, 6)
                .<Callable<Boolean>>mapToObj(
                        i -> () -> record.write(t -> t.alarms().claim(alarm("a", Given.NOON), LATER)))
                .toList());
        nodes.shutdown();
        int claimed = 0;
        for (var claim : claims) {
            claimed += claim.get() ? 1 : 0;
        }
        assertThat(claimed).isEqualTo(1);
    }

    private static List<KeptAlarm> due(TestRecord record, Instant now) {
        return record.write(t -> t.alarms().due(now, 10));
    }

    private static KeptAlarm alarm(String key, Instant at) {
        return KeptAlarm.of(key, "plan", "person", at, Given.key("1"));
    }
}
