package se.brygga.app.subscription;

import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.Delete;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Subscription;
import se.brygga.access.audit.AccessEvent;
import se.brygga.access.reader.Caller;
import se.brygga.access.reader.Role;
import se.brygga.app.audit.Auditing;
import se.brygga.app.fhir.request.Call;
import se.brygga.app.refusal.Refused;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.record.TopicSubscription;

/** Subscription at the FHIR API: each custodian's own system sees and ends its own, and nobody else's. */
public final class SubscriptionProvider implements IResourceProvider {

    private final SubscriptionDesk desk;
    private final SubscriptionReport report;
    private final Auditing auditing;

    /** Takes the desk, what tells of what it keeps, and the log. */
    public SubscriptionProvider(SubscriptionDesk desk, SubscriptionReport report, Auditing auditing) {
        this.desk = desk;
        this.report = report;
        this.auditing = auditing;
    }

    @Override
    public Class<Subscription> getResourceType() {
        return Subscription.class;
    }

    /** Creates a subscription: 201, with status requested. */
    @Create
    public MethodOutcome create(@ResourceParam Subscription asked, RequestDetails request) {
        Call call = Call.of(request);
        Caller system = system(call, 'c');
        String id = SubscriptionDesk.newId();
        log(call, "create", "Subscription/" + id);
        try {
            TopicSubscription made = desk.create(system.connector(), id, asked, call.at());
            return new MethodOutcome(new IdType("Subscription", made.id()), true).setResource(report.shown(made));
        } catch (Untranslatable e) {
            throw new Refused(422, IssueType.NOTSUPPORTED, e.code(), e.place() + ": " + e.getMessage() + ".");
        }
    }

    /** Returns one. */
    @Read
    public Subscription read(@IdParam IdType id, RequestDetails request) {
        return report.shown(own(Call.of(request), id, 'r', "read"));
    }

    /** Returns the caller's own. */
    @Search
    public List<Subscription> search(RequestDetails request) {
        Call call = Call.of(request);
        Caller system = system(call, 's');
        log(call, "search-type", null);
        return desk.all(system.connector()).stream().map(report::shown).toList();
    }

    /** Ends one; it stays readable with status off. */
    @Delete
    public MethodOutcome delete(@IdParam IdType id, RequestDetails request) {
        desk.end(own(Call.of(request), id, 'd', "delete").id());
        return new MethodOutcome(id.toUnqualifiedVersionless());
    }

    /** Tells how it is. */
    @Operation(name = "$status", idempotent = true)
    public Bundle status(@IdParam IdType id, RequestDetails request) {
        return report.asked(own(Call.of(request), id, 'r', "$status"));
    }

    /** Returns events again, a page at a time; ids only, whatever {@code content} hints at. */
    @Operation(name = "$events", idempotent = true)
    public Bundle events(
            @IdParam IdType id,
            @OperationParam(name = "eventsSinceNumber") StringType since,
            @OperationParam(name = "eventsUntilNumber") StringType until,
            RequestDetails request) {
        TopicSubscription found = own(Call.of(request), id, 'r', "$events");
        return report.events(found, EventSpan.of(since, until, found.events()));
    }

    private TopicSubscription own(Call call, IdType id, char action, String interaction) {
        Caller system = system(call, action);
        log(call, interaction, "Subscription/" + id.getIdPart());
        return desk.find(system.connector(), id.getIdPart()).orElseThrow(Refused::absent);
    }

    private static Caller system(Call call, char action) {
        return call.caller()
                .filter(caller -> caller.is(Role.SYSTEM) && caller.connector() != null)
                .filter(caller -> caller.scopes().mayAct(action, "Subscription"))
                .orElseThrow(() -> Refused.forbidden(
                        "ROLE_SCOPE", "Only a custodian's own system, with a scope for Subscription, may do this."));
    }

    private void log(Call call, String interaction, String resource) {
        auditing.write(new AccessEvent(
                AccessEvent.Kind.SUBSCRIPTION,
                interaction,
                call.known(),
                null,
                resource,
                call.query(),
                "0",
                null,
                List.of(),
                call.requestId(),
                call.at()));
    }
}
