package se.brygga.app.view.plan;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.stereotype.Component;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.PersonView;
import se.brygga.app.reading.ReadPlan;
import se.brygga.app.reading.ReadRecord;
import se.brygga.app.refusal.Refused;
import se.brygga.app.view.words.Banner;
import se.brygga.app.view.words.Cell;
import se.brygga.app.view.words.Directory;
import se.brygga.app.view.words.Told;
import se.brygga.app.view.words.ViewWords;
import se.brygga.app.view.words.Visible;
import se.brygga.coordination.plan.PlanChange;
import se.brygga.coordination.plan.PlanDifference;
import se.brygga.core.fhir.Protection;
import se.brygga.core.organisation.Organisations;

/** Makes the page of a joint plan: one reading of the person, decided and in the log like every other. */
@Component
final class PlanPages {

    private static final int MOST_VERSIONS = 30;

    private final ReadRecord records;
    private final ComposedPlans plans;
    private final Organisations organisations;

    PlanPages(ReadRecord records, ComposedPlans plans, Organisations organisations) {
        this.records = records;
        this.plans = plans;
        this.organisations = organisations;
    }

    /**
     * What was asked for.
     *
     * @param person id of the person that is open
     * @param plan id of the plan's frame
     * @param language {@code sv} or {@code en}
     * @param from version to compare with; 0 for the one before the newest
     */
    record Asked(String person, String plan, String language, int from) {

        ViewWords words() {
            return ViewWords.of(language);
        }
    }

    /** Returns the page; a plan that is not of this person, or may not be seen, is none. */
    PlanPage page(Access access, Asked asked) {
        PersonView view = records.open(access, asked.person(), Set.of()).orElseThrow(Refused::hidden);
        ReadPlan plan = plans.in(access, view).stream()
                .filter(one ->
                        asked.plan().equals(one.composed().plan().getIdElement().getIdPart()))
                .findFirst()
                .orElseThrow(Refused::hidden);
        Patient patient = view.patientAsSent().orElseGet(Patient::new);
        var directory = new Directory(organisations, Protection.of(patient).isProven(), new Told(asked.words()));
        PlanSheet sheet = new PlanSheets(directory).of(plan);
        int from = asked.from() > 0 && asked.from() < sheet.version() ? asked.from() : sheet.version() - 1;
        return new PlanPage(
                Banner.of(patient, directory.told(), access.at()),
                sheet,
                new DueWork(directory.told(), access.at()).draw(sheet),
                from,
                earlier(sheet.version()),
                changes(plan, directory, from, sheet),
                access.at());
    }

    private static List<Integer> earlier(int version) {
        return IntStream.range(Math.max(1, version - MOST_VERSIONS), version)
                .boxed()
                .toList();
    }

    private static List<PlanPage.Change> changes(ReadPlan plan, Directory directory, int from, PlanSheet sheet) {
        PlanDifference difference =
                from < 1 ? null : plan.versions().between(from, sheet.version()).orElse(null);
        // Of a protected person the words of earlier versions cannot be told from those that reveal a place.
        if (difference == null || directory.isProtected()) {
            return List.of();
        }
        return difference.changes().stream()
                .map(change -> change(change, directory))
                .toList();
    }

    private static PlanPage.Change change(PlanChange change, Directory directory) {
        Told told = directory.told();
        Cell whose =
                change.whose().isEmpty() ? Cell.said(told.words().get("plan.whole")) : directory.unit(change.whose());
        return new PlanPage.Change(
                change.what().text(PlanSheets.language(told)),
                change.how().text(PlanSheets.language(told)),
                whose,
                said(change, change.before(), directory),
                said(change, change.after(), directory));
    }

    private static String said(PlanChange change, String text, Directory directory) {
        ViewWords words = directory.told().words();
        return switch (change.what()) {
            case STATE -> words.code("plan-state", text);
            case CONFIRMATION -> words.code("plan-answer", text.toLowerCase(java.util.Locale.ROOT));
            case RESPONSIBILITY -> text.isEmpty() ? "" : directory.unit(text).text();
            case PARTICIPANT -> words.code("code.plan-role", text);
            case OUTCOME -> words.code("code.goal-outcome", text);
            case CALL -> text.isEmpty() ? "" : words.time(Instant.parse(text));
            default -> Visible.of(text);
        };
    }
}
