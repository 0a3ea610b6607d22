package se.brygga.app.fhir.search;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import se.brygga.access.reader.Caller;
import se.brygga.access.reader.Reader;
import se.brygga.access.scope.Scopes;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.Permitted;
import se.brygga.app.refusal.Refused;
import se.brygga.core.record.RegisterEntry;

/** The registers under the law, for who administers them at one provider: its own entries about one person (security.md 3.2). */
final class ConsentRegister implements Source {

    private static final int ASSURANCE = 3;

    private final ConsentEntries entries;
    private final Log log;

    ConsentRegister(ConsentEntries entries, Log log) {
        this.entries = entries;
        this.log = log;
    }

    @Override
    public Found search(Access access, SearchQuery query) {
        checkLogin(access);
        if (query.patient() == null) {
            throw Refused.parameter("The parameter patient is mandatory: name one person.");
        }
        List<Permitted> own = entries.of().apply(query.patient()).stream()
                .filter(entry -> isOwn(access, entry))
                .map(ConsentRegister::permitted)
                .toList();
        log.searched(access, query.patient());
        return new Found(own, Set.of());
    }

    @Override
    public Optional<Permitted> read(Access access, String type, String id) {
        checkLogin(access);
        Optional<RegisterEntry> found = entries.find().apply(id).filter(entry -> isOwn(access, entry));
        found.ifPresent(entry -> log.read(access, entry.person(), type, id));
        return found.map(ConsentRegister::permitted);
    }

    /** A role opens nothing to a login that is not strong enough (security.md 2.4); the registers are not asked for less than the record. */
    private static void checkLogin(Access access) {
        Reader reader = access.caller().reader();
        if (reader != null && !reader.system() && reader.assurance() < ASSURANCE) {
            throw Refused.forbidden("ASSURANCE", "Log in with level of assurance 3 or higher.");
        }
    }

    private static boolean isOwn(Access access, RegisterEntry entry) {
        Caller caller = access.caller();
        boolean inContext = entry.person().equals(caller.patient());
        Scopes scopes = inContext ? caller.scopes() : caller.scopes().withoutPatient();
        return caller.reader() != null
                && entry.provider().equals(caller.reader().provider())
                && scopes.covers(access.action(), entry.content());
    }

    /** Annulled entries are told as inactive: they are never taken away. */
    private static Permitted permitted(RegisterEntry entry) {
        boolean annulled = entry.annulledAt() != null;
        Instant updated = annulled ? entry.annulledAt() : entry.recordedAt();
        int version = annulled ? 2 : 1;
        Consent consent = entry.content().copy();
        consent.setId(entry.id());
        consent.getMeta().setVersionId(Integer.toString(version)).setLastUpdated(Date.from(updated));
        if (annulled) {
            consent.setStatus(ConsentState.INACTIVE);
        }
        return new Permitted(consent, consent::copy, version, updated, Permitted.Origin.owned(entry.provider()));
    }
}
