package se.brygga.app.fhir.operation;

import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.app.reading.Omission;

/** Puts an answer together; the total counts what is shown and nothing else (security.md 3.1). */
final class Searchset {

    private final Bundle bundle = new Bundle();
    private final String base;

    /** Takes the address of the API, and the path below it that was asked. */
    Searchset(String base, String self) {
        this.base = base;
        bundle.setType(Bundle.BundleType.SEARCHSET).setTotal(0);
        bundle.addLink().setRelation("self").setUrl(base + "/" + self);
    }

    BundleEntryComponent match(Resource resource) {
        bundle.setTotal(bundle.getTotal() + 1);
        BundleEntryComponent entry = bundle.addEntry();
        entry.setFullUrl(
                base + "/" + resource.fhirType() + "/" + resource.getIdElement().getIdPart());
        entry.setResource(resource).getSearch().setMode(SearchEntryMode.MATCH);
        return entry;
    }

    /** Says in one entry that something is left out: never what, whose or how much (security.md 3.2). */
    void omissions(Set<Omission> omissions) {
        var outcome = new OperationOutcome();
        if (omissions.contains(Omission.BLOCKED)) {
            issue(outcome, IssueType.SUPPRESSED, "Blocked data exist.");
        }
        if (omissions.contains(Omission.UNCHECKED)) {
            issue(outcome, IssueType.INCOMPLETE, "Some data could not be checked and are hidden.");
        }
        if (outcome.hasIssue()) {
            bundle.addEntry().setResource(outcome).getSearch().setMode(SearchEntryMode.OUTCOME);
        }
    }

    private static void issue(OperationOutcome outcome, IssueType type, String text) {
        outcome.addIssue().setSeverity(IssueSeverity.INFORMATION).setCode(type).setDiagnostics(text);
    }

    Bundle done() {
        return bundle;
    }
}
