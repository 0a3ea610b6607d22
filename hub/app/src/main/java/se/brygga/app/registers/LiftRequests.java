package se.brygga.app.registers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.brygga.access.decision.Decision;
import se.brygga.access.decision.Decision.Outcome;
import se.brygga.access.decision.Decision.Reason;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Side;
import se.brygga.app.registers.Judging.Hidden;
import se.brygga.app.registers.Judging.Judged;
import se.brygga.app.registers.RegisterLog.Act;
import se.brygga.app.registers.RegisterTasks.Work;
import se.brygga.core.record.RegisterEntry;
import se.brygga.core.time.SwedishTime;

/**
 * Requests to lift a block (begäran om hävning, PDL 4:5, SVOD 3:5): a Task to the own officer for a block between units, and to
 * the provider that blocks only where the law lets the reader know which one it is. The answer tells no more than that.
 */
public final class LiftRequests {

    private static final Duration AT_ONCE = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofHours(24);

    private final RegisterHouse house;
    private final RegisterLog log;
    private final Judging judging;
    private final RegisterTasks tasks;

    /** Takes where entries are kept, what the law says of a reader and a person, and who does the work. */
    public LiftRequests(RegisterHouse house, Judging judging, RegisterTasks tasks) {
        this.house = house;
        this.log = house.log();
        this.judging = judging;
        this.tasks = tasks;
    }

    /**
     * Returns who blocks, which the reader may know while an emergency access runs in which the person cannot ask for the lift (SVOD
     * 3:5); the log has it before. Of the own provider's blocks nothing is told (PDL 4:4).
     */
    List<String> blocking(Call call, String person) {
        Reader reader = call.person();
        Standing.check(reader);
        if (reader.side() != Side.CARE) {
            throw NotTaken.denied(Reason.EMERGENCY_NOT_FOR_O, "The law tells care providers alone of blocks");
        }
        Judged judged = Standing.related(judging.judge(reader, person, call.at()));
        Map<String, Asked> named = asked(reader, judged.hidden());
        named.values().removeIf(one -> !one.emergency);
        if (!named.isEmpty()) {
            log.note(call, Act.on("lift-ask", judged.person(), null).resting(grounds(named)));
        }
        return named.keySet().stream().map(officers()::name).toList();
    }

    Officers officers() {
        return tasks.officers();
    }

    private static List<String> grounds(Map<String, Asked> asked) {
        Set<String> grounds = new TreeSet<>();
        asked.values().forEach(one -> grounds.addAll(one.blocks));
        return List.copyOf(grounds);
    }

    /** Whom a request went to. */
    record SentTo(String provider, String name) {}

    /** Sends a request to everybody that it may go to; returns them, or nobody, for whatever reason that is. */
    List<SentTo> ask(Call call, byte[] body) {
        Reader reader = call.person();
        Standing.check(reader);
        Fields fields = Fields.read(body, LiftWish.FIELDS);
        String patient = fields.person();
        String reason = LiftWish.read(fields).text(reader);
        Judged judged = Standing.related(judging.judge(reader, patient, call.at()));
        Map<String, Asked> asked = asked(reader, judged.hidden());
        Act act = Act.on("lift-request", judged.person(), null).resting(grounds(asked));
        return log.perform(call, act, () -> {
            List<SentTo> sent = new ArrayList<>();
            asked.forEach((provider, one) -> {
                tasks.ask(work(call, whose(one, judged), one, reason));
                sent.add(new SentTo(provider, tasks.officers().name(provider)));
            });
            return sent;
        });
    }

    /** A provider that is asked, and what for. */
    private record Asked(String provider, boolean emergency, Set<String> blocks) {}

    /** Staff of a social care provider learn nothing of blocks, so nothing is sent for them (SVOD 2:5). */
    private Map<String, Asked> asked(Reader reader, List<Hidden> hidden) {
        Map<String, Asked> asked = new TreeMap<>();
        if (reader.side() != Side.CARE) {
            return asked;
        }
        for (Hidden one : hidden) {
            Decision decision = one.decision();
            boolean inner = decision.reason() == Reason.BLOCKED_INNER;
            boolean emergency = decision.outcome() == Outcome.ASK_LIFT;
            if (one.provider() != null && (inner || emergency)) {
                asked.merge(one.provider(), new Asked(one.provider(), emergency, blocks(decision)), LiftRequests::both);
            }
        }
        return asked;
    }

    /** The Task goes along with the block if a merge is undone (A37). */
    private String whose(Asked asked, Judged judged) {
        return asked.blocks.stream()
                .flatMap(id -> house.registers().find(id).stream())
                .map(RegisterEntry::person)
                .findFirst()
                .orElse(judged.person());
    }

    /** A decision in an emergency rests on the emergency too. */
    private Set<String> blocks(Decision decision) {
        Set<String> blocks = new TreeSet<>(decision.grounds());
        blocks.removeIf(id -> house.registers()
                .find(id)
                .filter(entry -> entry.kind().equals(RegisterTerms.BLOCK))
                .isEmpty());
        return blocks;
    }

    private static Asked both(Asked one, Asked other) {
        Set<String> blocks = new TreeSet<>(one.blocks);
        blocks.addAll(other.blocks);
        return new Asked(one.provider, one.emergency || other.emergency, blocks);
    }

    /** The same user asks the same provider about the same person once a day, and once more if it has become an emergency. */
    private static String cause(Call call, String person, Asked asked) {
        String day = SwedishTime.day(call.at()).toString();
        String urgency = asked.emergency ? "at-once" : "soon";
        return String.join("/", call.caller().reader().user(), person, day, urgency);
    }

    private static Work work(Call call, String person, Asked asked, String reason) {
        return new Work(
                RegisterTasks.LIFT_REQUEST,
                cause(call, person, asked),
                asked.provider,
                person,
                asked.blocks.stream().findFirst().orElse(null),
                call.caller().reader().user(),
                call.caller().reader().provider(),
                reason,
                call.at(),
                asked.emergency ? AT_ONCE : SOON);
    }
}
