package se.brygga.app.view.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.PersonView;
import se.brygga.app.reading.PlanReading;
import se.brygga.app.reading.ReadPlan;
import se.brygga.app.view.plan.PlanSheet;
import se.brygga.app.view.plan.PlanSheets;
import se.brygga.app.view.words.Directory;
import se.brygga.app.view.words.ViewWords;
import se.brygga.core.time.SwedishTime;

/** What a person's joint plan lacks (view.md 6, plan gaps): the plan, something that the law asks for, an answer, a follow-up. */
@Component
final class PlanGaps {

    private static final Set<String> OVER = Set.of("COMPLETED", "REVOKED", "ERROR");

    private final BiFunction<Access, PersonView, List<ReadPlan>> plans;

    PlanGaps(PlanReading plans) {
        this.plans = plans::in;
    }

    List<String> of(Access access, PersonView view, Directory directory) {
        ViewWords words = directory.told().words();
        var sheets = new PlanSheets(directory);
        Optional<PlanSheet> running = plans.apply(access, view).stream()
                .map(sheets::of)
                .filter(sheet -> !OVER.contains(sheet.state()))
                .findFirst();
        if (running.isEmpty()) {
            return List.of(words.get("gap.no-plan"));
        }
        PlanSheet sheet = running.get();
        List<String> gaps = new ArrayList<>(sheet.lacking());
        sheet.members().stream()
                .filter(member ->
                        member.answer().equals("pending") || member.answer().equals("declined"))
                .map(member -> words.get("gap." + member.answer(), member.unit().text()))
                .forEach(gaps::add);
        String today = SwedishTime.day(access.at()).toString();
        if (sheet.followUp().isTold() && sheet.followUp().text().compareTo(today) < 0) {
            gaps.add(words.get("gap.follow-up", sheet.followUp().text()));
        }
        return gaps;
    }
}
