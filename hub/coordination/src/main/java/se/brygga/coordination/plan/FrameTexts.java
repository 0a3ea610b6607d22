package se.brygga.coordination.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the frame and the activities of a plan read, so that two versions can be compared. */
final class FrameTexts {

    private FrameTexts() {}

    static String of(JointPlan plan) {
        PlanPaper paper = plan.frame().paper();
        return Stream.of(
                        paper.type(),
                        "" + plan.frame().content().getTitle(),
                        String.join(", ", paper.measuresByOthers()),
                        participation(paper, PlanPaper.Party.PERSON),
                        participation(paper, PlanPaper.Party.RELATIVES),
                        paper.needsMunicipalHealthCare() ? "municipal-health-care" : "",
                        paper.isCompulsoryOpenCare() ? "compulsory-open-care" : "",
                        plan.frame().consent().decision(),
                        String.join(", ", ContentWords.of(paper.plan().getPeriod(), Set.of("id"))),
                        links(plan))
                .collect(Collectors.joining("; "));
    }

    private static String participation(PlanPaper paper, PlanPaper.Party party) {
        return paper.participation(party)
                .map(told -> told.tookPart() ? "+" : told.reason())
                .orElse("");
    }

    /** How many there are: what a party links shows in the plan to those who may see it. */
    private static String links(JointPlan plan) {
        long links = plan.parts().links().stream()
                .map(link -> ContentWords.of(link, Set.of("id", "display")))
                .distinct()
                .count();
        return links == 0 ? "" : "+" + links;
    }

    /** What is to be done, then all else that is told of it: when, where, by whom, and how far it has come. */
    static String activity(PlanActivity activity) {
        var detail = activity.content().getDetail();
        Set<String> words = Set.of("id", detail.hasDescription() ? "description" : "code");
        List<String> told = Stream.concat(
                        ContentWords.of(detail, words).stream(),
                        ContentWords.of(activity.content().getReference(), Set.of("id")).stream())
                .toList();
        return told.isEmpty() ? activity.text() : activity.text() + " (" + String.join(", ", told) + ")";
    }
}
