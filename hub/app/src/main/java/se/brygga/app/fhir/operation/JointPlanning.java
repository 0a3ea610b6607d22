package se.brygga.app.fhir.operation;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.access.audit.AccessEvent.Kind;
import se.brygga.access.scope.Scopes;
import se.brygga.app.fhir.request.Call;
import se.brygga.app.fhir.request.Offered;
import se.brygga.app.fhir.search.SearchBundle;
import se.brygga.app.fhir.search.Sendable;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.Permitted;
import se.brygga.app.reading.PlanReading;
import se.brygga.app.reading.ReadPlan;
import se.brygga.app.refusal.Refused;
import se.brygga.coordination.plan.Language;
import se.brygga.coordination.plan.PlanChange;
import se.brygga.coordination.plan.PlanDifference;
import se.brygga.coordination.plan.PlanPrint;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.organisation.Organisations;

/** A joint plan as one, on screen and on paper, and what differs between two of its versions (HSL 16:4, domain.md 7). */
public final class JointPlanning {

    /** Canonical of the operation that reads a plan. */
    public static final String PLAN = Canonical.BASE + "/OperationDefinition/joint-plan";

    /** Canonical of the operation that compares two versions. */
    public static final String DIFFERENCE = Canonical.BASE + "/OperationDefinition/plan-difference";

    private static final Set<String> PRINTING = Set.of("print", "language");
    private static final Set<String> VERSIONS = Set.of("from", "to", "language");

    private final PlanReading plans;
    private final Organisations organisations;
    private final String base;

    /** Takes the door to plans, the directory that names their parties, and the address of the API. */
    public JointPlanning(PlanReading plans, Organisations organisations, String base) {
        this.plans = plans;
        this.organisations = organisations;
        this.base = base;
    }

    /** Returns what the API lets through of this. */
    public Offered.Addition offered() {
        var plan = new Offered("GET", "CarePlan/{id}/$joint-plan", 'r', PRINTING, PLAN);
        var difference = new Offered("GET", "CarePlan/{id}/$plan-difference", 'r', VERSIONS, DIFFERENCE);
        return new Offered.Addition(this, List.of(plan, difference));
    }

    /** Returns the composed plan, its goals, its team and whose each part is; with {@code print} a page for people before them. */
    @Operation(name = "$joint-plan", typeName = "CarePlan", idempotent = true, canonicalUrl = PLAN)
    public Bundle plan(@IdParam IdType carePlan, RequestDetails request) {
        Input input = Input.of(request, PRINTING);
        Language language = language(input);
        Optional<String> print = print(input);
        Access access = Call.of(request).access(Kind.OPERATION, "$joint-plan", 'r');
        ReadPlan plan = plans.open(access, carePlan.getIdPart()).orElseThrow(Refused::hidden);
        Scopes scopes = access.caller().scopes();
        var bundle = new Bundle().setType(BundleType.COLLECTION);
        print.ifPresent(form -> bundle.addEntry().setResource(printed(plan, form, language)));
        plan.composed().resources().stream()
                .filter(one ->
                        one.hasId() && (one.fhirType().equals("Provenance") || scopes.mayAct('r', one.fhirType())))
                .forEach(one -> entry(
                        bundle, Sendable.of(new Permitted(one, () -> one, 1, access.at(), Permitted.Origin.COMPOSED))));
        SearchBundle.outcome(plan.omissions())
                .ifPresent(outcome -> bundle.addEntry().setResource(outcome));
        return bundle;
    }

    /** Returns what differs between two versions, as far as the caller may know. */
    @Operation(name = "$plan-difference", typeName = "CarePlan", idempotent = true, canonicalUrl = DIFFERENCE)
    public Parameters difference(@IdParam IdType carePlan, RequestDetails request) {
        Input input = Input.of(request, VERSIONS);
        Language language = language(input);
        int from = version(input, "from");
        int to = version(input, "to");
        Access access = Call.of(request).access(Kind.OPERATION, "$plan-difference", 'r');
        ReadPlan plan = plans.open(access, carePlan.getIdPart()).orElseThrow(Refused::hidden);
        PlanDifference difference = plan.versions()
                .between(from, to)
                .orElseThrow(() -> Refused.parameter(
                        "The plan has no such version. Give numbers from 1 to that of the newest version."));
        var answer = new Parameters();
        answer.addParameter().setName("from").setValue(new IntegerType(from));
        answer.addParameter().setName("to").setValue(new IntegerType(to));
        difference.changes().forEach(change -> change(answer, change, language));
        return answer;
    }

    private void entry(Bundle bundle, Resource resource) {
        bundle.addEntry()
                .setFullUrl(base + "/" + resource.fhirType() + "/"
                        + resource.getIdElement().getIdPart())
                .setResource(resource);
    }

    private Binary printed(ReadPlan plan, String form, Language language) {
        boolean page = form.equals("html");
        String text = page
                ? PlanPrint.html(plan.composed(), organisations, language)
                : PlanPrint.text(plan.composed(), organisations, language);
        var binary = new Binary();
        binary.setContentType(page ? "text/html;charset=utf-8" : "text/plain;charset=utf-8");
        binary.setData(text.getBytes(StandardCharsets.UTF_8));
        binary.setLanguage(language.code());
        return binary;
    }

    private static void change(Parameters answer, PlanChange change, Language language) {
        ParametersParameterComponent told = answer.addParameter().setName("change");
        part(told, "what", change.what().text(language));
        part(told, "how", change.how().text(language));
        part(told, "whose", change.whose());
        part(told, "before", change.before());
        part(told, "after", change.after());
    }

    private static void part(ParametersParameterComponent change, String name, String text) {
        if (!text.isEmpty()) {
            change.addPart().setName(name).setValue(new StringType(text));
        }
    }

    private static Optional<String> print(Input input) {
        Optional<String> print = input.word("print");
        if (print.filter(form -> !form.equals("text") && !form.equals("html")).isPresent()) {
            throw Refused.parameter("print is text or html.");
        }
        return print;
    }

    private static Language language(Input input) {
        return input.isEnglish() ? Language.EN : Language.SV;
    }

    private static int version(Input input, String name) {
        String text = input.word(name).orElse("");
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw Refused.parameter(name + " is the number of a version, from 1.");
        }
        return Integer.parseInt(text);
    }
}
