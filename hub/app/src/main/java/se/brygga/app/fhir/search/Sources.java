package se.brygga.app.fhir.search;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.access.audit.AccessEvent.Kind;
import se.brygga.access.reader.Role;
import se.brygga.app.audit.Auditing;
import se.brygga.app.audit.OwnLog;
import se.brygga.app.fhir.allowed.Allowed;
import se.brygga.app.fhir.request.Call;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.Permitted;
import se.brygga.app.reading.ReadRecord;
import se.brygga.app.refusal.Refused;
import se.brygga.core.identifier.IdentifierSystems;
import se.brygga.core.organisation.Organisations;
import se.brygga.core.record.AuditLog;

/** Knows for each type where its resources come from, and reads single ones. */
public final class Sources {

    private final ReadRecord records;
    private final Source record;
    private final Source attachments;
    private final Source directory;
    private final Source trail;
    private final Source origins;
    private final Source consents;

    /** What is kept of people, of reading and of the law. */
    public record Kept(ReadRecord records, Trail log, ConsentEntries consents) {}

    /** What resources can come from. */
    public record Parts(
            Kept kept,
            Auditing auditing,
            Organisations organisations,
            IdentifierSystems systems,
            FhirContext fhir,
            Clock clock) {}

    /**
     * The audit log and how it is read.
     *
     * @param own which entries are whose
     * @param families returns a person's id and those of everybody merged into it; empty if the record does not know it
     */
    public record Trail(AuditLog rows, OwnLog own, Function<String, List<String>> families) {}

    /** Takes everything that resources can come from. */
    public Sources(Parts parts) {
        this.records = parts.kept().records();
        this.record = new RecordSource(parts.kept().records(), parts.systems());
        this.attachments = new Attachments(parts.kept().records());
        var log = new Log(parts.auditing());
        this.directory =
                new Covered(new Directory(parts.organisations(), parts.clock().instant()), log);
        this.trail = new Covered(new AuditTrail(parts.kept().log(), parts.fhir()), log);
        this.origins = new Origins(parts.kept().records());
        this.consents = new ConsentRegister(parts.kept().consents(), log);
    }

    Source of(Allowed allowed) {
        return switch (allowed) {
            case ORGANIZATION, HEALTHCARE_SERVICE, PRACTITIONER_ROLE -> directory;
            case BINARY -> attachments;
            case AUDIT_EVENT -> trail;
            case PROVENANCE -> origins;
            case CONSENT -> consents;
            default -> record;
        };
    }

    /** Returns a resource as it may be sent; throws {@link Refused} 404 if it is absent or hidden. */
    public Resource read(Call call, Allowed allowed, String id) {
        Access access = call.access(Kind.READ, "read", 'r');
        return of(allowed).read(access, allowed.type(), id).map(Sendable::of).orElseThrow(() -> missing(allowed));
    }

    /** Returns one version; throws {@link Refused} 403 for others than systems, 404 as {@link #read}. */
    public Resource read(Call call, Allowed allowed, String id, String version) {
        return versions(call, allowed, id, "vread").stream()
                .filter(one -> Integer.toString(one.version()).equals(version))
                .findFirst()
                .map(Sendable::of)
                .orElseThrow(Refused::absent);
    }

    /** Returns all versions, the latest first; refuses as the reading of one version does. */
    public List<Resource> history(Call call, Allowed allowed, String id) {
        return versions(call, allowed, id, "history-instance").stream()
                .map(Sendable::of)
                .toList();
    }

    private List<Permitted> versions(Call call, Allowed allowed, String id, String interaction) {
        Access access = call.access(Kind.READ, interaction, 'r');
        if (!access.caller().is(Role.SYSTEM)) {
            throw Refused.forbidden("ROLE_SCOPE", "Earlier versions are for the custodian's own systems.");
        }
        List<Permitted> versions = records.history(access, allowed.type(), id);
        if (versions.isEmpty()) {
            throw missing(allowed);
        }
        return versions;
    }

    private Refused missing(Allowed allowed) {
        return of(allowed) == record || of(allowed) == attachments ? Refused.hidden() : Refused.absent();
    }
}
