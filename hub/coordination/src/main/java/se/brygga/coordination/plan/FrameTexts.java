package se.brygga.coordination.plan;

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
                        participation(paper, PlanPaper.Party.RELATIVES))
                .collect(Collectors.joining("; "));
    }

    private static String participation(PlanPaper paper, PlanPaper.Party party) {
        return paper.participation(party)
                .map(told -> told.tookPart() ? "+" : told.reason())
                .orElse("");
    }

    static String activity(PlanActivity activity) {
        var detail = activity.content().getDetail();
        String scheduled = detail.hasScheduledStringType()
                ? " (" + detail.getScheduledStringType().getValue() + ")"
                : "";
        return activity.text() + scheduled;
    }
}
