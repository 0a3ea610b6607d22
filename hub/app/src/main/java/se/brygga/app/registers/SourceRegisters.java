package se.brygga.app.registers;

import ca.uhn.fhir.context.FhirContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.access.reader.Reader;
import se.brygga.app.refusal.Refused;
import se.brygga.app.registers.RegisterLog.Act;
import se.brygga.app.registers.RegisterTasks.Work;
import se.brygga.app.registers.SentEntries.Sent;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.record.RegisterEntry;

/**
 * What custodians' own systems do with the registers: enter, look up and annul their own provider's entries. An entry is never
 * edited. It counts for every reading that begins after the answer.
 */
public final class SourceRegisters {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Duration REVIEW = Duration.ofDays(7);
    private static final String GUARDIAN =
            "Somebody other than the person asked for this block. A guardian has no right to block a child's data (SVOD 2:3)."
                    + " The block hides until it is annulled: look into it.";

    private final RegisterHouse house;
    private final RegisterLog log;
    private final Intake intake;

    /**
     * How entries come in.
     *
     * @param entries reads them
     * @param identifiers reads whom they mean
     * @param tasks gives officers their work
     */
    public record Intake(SentEntries entries, OwnIdentifiers identifiers, RegisterTasks tasks) {}

    /** Takes where entries are kept, and how they come in. */
    public SourceRegisters(RegisterHouse house, Intake intake) {
        this.house = house;
        this.log = house.log();
        this.intake = intake;
    }

    /** An entry as it is told, and whether it is new. */
    record Kept(RegisterEntry entry, boolean created) {

        /** Returns the entry as of now; an annulled one is inactive. */
        Consent told() {
            Consent told = entry.content().copy();
            told.setStatus(entry.annulledAt() == null ? ConsentState.ACTIVE : ConsentState.INACTIVE);
            return told;
        }
    }

    /**
     * Enters an entry. A person that the record does not know yet is made known to it, as a first message would: a block must
     * hide from the first message on.
     */
    Kept enter(Call call, byte[] content) {
        Reader system = call.system('c');
        Sent sent = intake.entries().read(content, system.provider());
        List<PersonIdentifier> identifiers = intake.identifiers()
                .read(call.caller(), sent.content().getPatient().getIdentifier());
        Optional<RegisterEntry> known = house.registers().find(sent.id());
        if (known.isPresent()) {
            return repeated(call, sent, identifiers, known.get());
        }
        // As whom the provider knows the person: the entry follows that one if a merge is undone (A37).
        Optional<String> own = house.store().write(record -> record.unmergedPerson(identifiers));
        if (sent.kind().equals(RegisterTerms.LIFT)) {
            checkLift(sent, system.provider(), identifiers);
        }
        Act act = Act.on("create", own.orElse(null), "Consent/" + sent.id());
        return log.perform(call, act, () -> {
            String person = own.orElseGet(() -> made(call, identifiers));
            return add(sent, entry(sent, person, system.provider(), call.at()));
        });
    }

    /** A lift is of a block that is known, so of a person that is; it makes nobody. */
    private void checkLift(Sent sent, String provider, List<PersonIdentifier> identifiers) {
        Optional<String> person = house.store().write(record -> record.knownPerson(identifiers));
        try {
            LiftRules.check(
                    sent.content(), provider, person.map(house.registers()::of).orElse(List.of()));
        } catch (Refused why) {
            throw why.about(person.orElse(null));
        }
    }

    /** Makes a person known to the record; the event before could not name it. */
    private String made(Call call, List<PersonIdentifier> identifiers) {
        String person = house.store().write(record -> record.person(identifiers));
        log.note(call, Act.on("create", person, "Patient/" + person));
        return person;
    }

    /** The work comes first: an entry that nobody looks into would be worse than work about an entry that is not there. */
    private Kept add(Sent sent, RegisterEntry entry) {
        if (sent.kind().equals(RegisterTerms.BLOCK) && sent.byRelative()) {
            intake.tasks().ask(review(entry));
        }
        boolean created = house.registers().add(entry);
        return new Kept(created ? entry : house.registers().find(entry.id()).orElse(entry), created);
    }

    private static Work review(RegisterEntry entry) {
        return new Work(
                RegisterTasks.BLOCK_REVIEW,
                entry.id(),
                entry.provider(),
                entry.person(),
                entry.id(),
                null,
                null,
                GUARDIAN,
                entry.recordedAt(),
                REVIEW);
    }

    private Kept repeated(Call call, Sent sent, List<PersonIdentifier> identifiers, RegisterEntry known) {
        Optional<String> person = house.store().write(record -> record.knownPerson(identifiers));
        boolean same = person.isPresent()
                && house.registers().of(person.get()).stream()
                        .anyMatch(entry -> entry.id().equals(known.id()));
        if (!same || !json(pointed(sent, known.person())).equals(json(known.content()))) {
            throw NotTaken.conflict().about(known.person());
        }
        return log.perform(
                call, Act.on("create", known.person(), "Consent/" + known.id()), () -> new Kept(known, false));
    }

    /** Looks up an entry of the own provider. */
    Kept look(Call call, String id) {
        RegisterEntry entry = own(call.system('r'), id);
        return log.perform(call, Act.on("read", entry.person(), "Consent/" + id), () -> new Kept(entry, false));
    }

    /** Annuls an entry of the own provider from now on; one that is annulled already stays as it is. */
    Kept annul(Call call, String id, String reason) {
        RegisterEntry entry = own(call.system('u'), id);
        Act act = Act.on("annul", entry.person(), "Consent/" + id).asking("reason=" + reason);
        return log.perform(call, act, () -> {
            house.registers().annul(id, call.at());
            return new Kept(house.registers().find(id).orElse(entry), false);
        });
    }

    /** Notes that all blocks of the own provider as of a moment have been entered. */
    void current(Call call, Instant asOf) {
        Reader system = call.system('c');
        log.perform(call, Act.on("current", null, null).asking("asOf=" + asOf), () -> {
            house.registers().current(system.provider(), asOf);
            return null;
        });
    }

    private RegisterEntry own(Reader system, String id) {
        return house.registers()
                .find(id)
                .filter(entry -> entry.provider().equals(system.provider()))
                .orElseThrow(NotTaken::absent);
    }

    private static RegisterEntry entry(Sent sent, String person, String provider, Instant at) {
        return new RegisterEntry(sent.id(), sent.kind(), person, provider, pointed(sent, person), at, null);
    }

    /** In the record a person is known by the record's own id alone. */
    private static Consent pointed(Sent sent, String person) {
        Consent pointed = sent.content().copy();
        pointed.setPatient(new Reference("Patient/" + person));
        return pointed;
    }

    private static String json(Consent consent) {
        return FHIR.newJsonParser().encodeResourceToString(consent);
    }
}
