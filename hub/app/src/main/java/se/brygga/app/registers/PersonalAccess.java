package se.brygga.app.registers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.brygga.access.audit.AccessEvent;
import se.brygga.access.decision.Decision.Reason;
import se.brygga.access.reader.Bodies;
import se.brygga.access.reader.Reader;
import se.brygga.app.registers.Judging.Judged;
import se.brygga.app.registers.PersonalEntry.Danger;
import se.brygga.app.registers.RegisterLog.Act;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.record.RegisterEntry;

/** What people enter at work: the person's consent, and emergency access (nödöppning, SVOD 3:1-3:2, 3:5-3:6). */
public final class PersonalAccess {

    private static final Set<String> CONSENT = Set.of("patient", "grantee", "until");
    private static final Set<String> EMERGENCY =
            Set.of("patient", "reasonCode", "reason", "dangerToLife", "consentUnobtainable", "cannotRequestLift");
    private static final Set<String> CODES = Set.of("unconscious", "confused", "acute-illness", "no-contact", "other");
    private static final int MOST_RACES = 5;

    private final RegisterHouse house;
    private final RegisterLog log;
    private final Judging judging;
    private final Emergencies emergencies;
    private final Bodies bodies;

    /**
     * What an emergency access leads to.
     *
     * @param tasks gives reviewers their work
     * @param longest how long one lasts (domain.md 11, at most 60 minutes)
     * @param hash names one by what was there before it
     */
    public record Emergencies(RegisterTasks tasks, Duration longest, KeyedHash hash) {}

    /** Takes where entries are kept, what the law says of a reader and a person, what emergencies lead to, and who is one. */
    public PersonalAccess(RegisterHouse house, Judging judging, Emergencies emergencies, Bodies bodies) {
        this.house = house;
        this.log = house.log();
        this.judging = judging;
        this.emergencies = emergencies;
        this.bodies = bodies;
    }

    /** Enters that the person consents, for the reader alone or for everybody of the reader's unit. */
    RegisterEntry consent(Call call, byte[] body) {
        Reader reader = call.person();
        Standing.check(reader);
        Fields fields = Fields.read(body, CONSENT);
        String patient = fields.person();
        boolean wholeUnit = fields.choice("grantee", Set.of("me", "unit")).equals("unit");
        Instant until = fields.moment("until").orElse(null);
        if (until != null && !until.isAfter(call.at())) {
            throw NotTaken.bad("until", "This time has passed");
        }
        Standing.related(judging.judge(reader, patient, call.at()));
        // About whom the reader names, also if that one is merged into another: it goes along if that is undone (A37).
        RegisterEntry entry =
                new PersonalEntry(RegisterTerms.CONSENT, reader, patient, call.at(), until).consent(wholeUnit);
        Act act = Act.on("create", entry.person(), "Consent/" + entry.id());
        return log.perform(call, act, () -> add(entry));
    }

    /** Annuls a consent of the own provider: the person has withdrawn it, or it was a mistake. */
    RegisterEntry withdraw(Call call, String id, byte[] body) {
        Reader reader = call.person();
        Standing.check(reader);
        String reason = Fields.read(body, Set.of("reason")).reason();
        RegisterEntry entry = house.registers()
                .find(id)
                .filter(one -> bodies.same(reader.provider(), one.provider()))
                .filter(one -> one.kind().equals(RegisterTerms.CONSENT))
                .orElseThrow(NotTaken::absent);
        Act act = Act.on("annul", entry.person(), "Consent/" + id).asking("reason=" + reason);
        return log.perform(call, act, () -> {
            house.registers().annul(id, call.at());
            return house.registers().find(id).orElse(entry);
        });
    }

    /**
     * Opens for one person and this user what others keep and nobody blocks, for an hour at most. The event is in the audit log
     * and the review is asked for before it counts. One that runs and covers what is asked for is returned instead of a new one. Two
     * that are asked for at once, also at two nodes, have one id, and the database takes it once.
     */
    Opened emergency(Call call, byte[] body) {
        Reader reader = call.person();
        Standing.checkEmergency(reader);
        Fields fields = Fields.read(body, EMERGENCY);
        String patient = fields.person();
        Danger danger = danger(fields);
        Judged judged = Standing.patient(judging.judge(reader, patient, call.at()));
        checkCovered(danger, judged.person());
        for (int i = 0; i < MOST_RACES; i++) {
            List<RegisterEntry> known = house.registers().of(judged.person());
            var running = RunningEmergencies.of(known, reader, call.at());
            Optional<RegisterEntry> same = running.covering(danger);
            if (same.isPresent()) {
                Act again = Act.on(
                        "emergency-running",
                        judged.person(),
                        "Consent/" + same.get().id());
                return log.perform(call, again, () -> new Opened(same.get(), false));
            }
            Optional<RegisterEntry> opened = open(call, patient, danger, RunningEmergencies.latest(known, reader));
            if (opened.isPresent()) {
                return new Opened(opened.get(), true);
            }
        }
        throw new IllegalStateException("The same user opens emergency accesses faster than they can be kept");
    }

    /** Refuses whom the law does not give emergency access to the person; tells how long one lasts and who reviews it. */
    AccessDesk.Terms mayOpen(Call call, String person) {
        Reader reader = call.person();
        Standing.checkEmergency(reader);
        Standing.patient(judging.judge(reader, person, call.at()));
        Officers officers = emergencies.tasks().officers();
        return new AccessDesk.Terms(emergencies.longest(), officers.unitName(officers.reviewer(reader.provider())));
    }

    /** An emergency access, and whether it is new. */
    record Opened(RegisterEntry entry, boolean fresh) {}

    /** Empty if another request of this user was faster, with the same entry before it. */
    private Optional<RegisterEntry> open(Call call, String patient, Danger danger, String before) {
        Reader reader = call.caller().reader();
        Instant until = call.at().plus(emergencies.longest());
        String id = emergencies.hash().id(reader.provider(), "emergency", reader.user(), patient, before);
        RegisterEntry entry =
                new PersonalEntry(RegisterTerms.EMERGENCY, reader, patient, call.at(), until).emergency(id, danger);
        Act act = Act.on("emergency", entry.person(), "Consent/" + entry.id())
                .of(AccessEvent.Kind.EMERGENCY)
                .resting(List.of(entry.id()));
        return log.perform(call, act, () -> {
            emergencies.tasks().review(entry, reader);
            return house.registers().add(entry) ? Optional.of(entry) : Optional.empty();
        });
    }

    /** Ends an emergency access before its time; its user alone can, and the review stays to be done. */
    RegisterEntry end(Call call, String id, byte[] body) {
        Reader reader = call.person();
        Fields.read(body, Set.of());
        RegisterEntry entry = house.registers()
                .find(id)
                .filter(one -> RunningEmergencies.isOf(reader, one))
                .orElseThrow(NotTaken::absent);
        Act act = Act.on("emergency-end", entry.person(), "Consent/" + id);
        return log.perform(call, act, () -> {
            house.registers().annul(id, call.at());
            return house.registers().find(id).orElse(entry);
        });
    }

    private static Danger danger(Fields fields) {
        String code = fields.choice("reasonCode", CODES);
        String reason = fields.reason();
        if (!fields.flag("dangerToLife")) {
            throw NotTaken.bad(
                    "dangerToLife", "Without danger to life or a serious risk to health there is no emergency");
        }
        return new Danger(code, reason, fields.flag("consentUnobtainable"), fields.flag("cannotRequestLift"));
    }

    private static void checkCovered(Danger danger, String person) {
        if (!danger.consentUnobtainable() && !danger.cannotRequestLift()) {
            throw NotTaken.denied(
                            Reason.EMERGENCY_NOT_COVERED,
                            "Ask the person: the law opens only if consent cannot be obtained, or a lift cannot be asked for")
                    .about(person);
        }
    }

    private RegisterEntry add(RegisterEntry entry) {
        house.registers().add(entry);
        return entry;
    }
}
