package se.brygga.app.fhir.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.app.reading.Omission;
import se.brygga.app.reading.Permitted;

/** The searchset: hits, what comes along, and that something is left out (FHIR R4, search.html#return). */
public final class SearchBundle {

    private final Bundle bundle = new Bundle();
    private final String base;

    /** Takes the address of the API, and how many hits there are on all pages: of what is shown, and of nothing else. */
    public SearchBundle(String base, int total) {
        this.base = base;
        bundle.setType(Bundle.BundleType.SEARCHSET).setTotal(total);
    }

    /** Adds a link. */
    public void link(String relation, String url) {
        bundle.addLink().setRelation(relation).setUrl(url);
    }

    void hits(List<Permitted> hits) {
        hits.forEach(this::hit);
    }

    /** Adds a hit, and returns its entry. */
    public BundleEntryComponent hit(Permitted hit) {
        return entry(hit, SearchEntryMode.MATCH);
    }

    /** Lets those of the permitted resources come along that an element of the hits refers to. */
    void included(String element, List<Permitted> hits, List<Permitted> permitted) {
        Set<String> wanted = new LinkedHashSet<>();
        for (Permitted hit : hits) {
            for (Base value : hit.shared().getProperty(element.hashCode(), element, false)) {
                if (value instanceof Reference reference && reference.getReference() != null) {
                    wanted.add(reference.getReference());
                }
            }
        }
        permitted.stream()
                .filter(one -> wanted.contains(reference(one.shared())))
                .forEach(one -> entry(one, SearchEntryMode.INCLUDE));
    }

    /** Says in one entry that something is left out: never what, whose or how much (security.md 3.2). */
    public void omissions(Set<Omission> omissions) {
        outcome(omissions)
                .ifPresent(outcome ->
                        bundle.addEntry().setResource(outcome).getSearch().setMode(SearchEntryMode.OUTCOME));
    }

    /** Returns what says that something is left out; empty if nothing may be said. */
    public static Optional<OperationOutcome> outcome(Set<Omission> omissions) {
        var outcome = new OperationOutcome();
        if (omissions.contains(Omission.BLOCKED)) {
            issue(outcome, IssueType.SUPPRESSED, "Blocked data exist.");
        }
        if (omissions.contains(Omission.UNCHECKED)) {
            issue(outcome, IssueType.INCOMPLETE, "Some data could not be checked and are hidden.");
        }
        return Optional.of(outcome).filter(OperationOutcome::hasIssue);
    }

    /** Returns the answer. */
    public Bundle done() {
        return bundle;
    }

    private static void issue(OperationOutcome outcome, IssueType type, String text) {
        outcome.addIssue().setSeverity(IssueSeverity.INFORMATION).setCode(type).setDiagnostics(text);
    }

    private BundleEntryComponent entry(Permitted permitted, SearchEntryMode mode) {
        BundleEntryComponent entry = bundle.addEntry();
        entry.setFullUrl(base + "/" + reference(permitted.shared()));
        entry.setResource(Sendable.of(permitted)).getSearch().setMode(mode);
        return entry;
    }

    private static String reference(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }
}
