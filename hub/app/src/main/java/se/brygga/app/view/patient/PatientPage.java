package se.brygga.app.view.patient;

import java.time.Instant;
import java.util.List;
import se.brygga.app.view.chart.Drawing;
import se.brygga.app.view.plan.PlanSheet;
import se.brygga.app.view.source.Chip;
import se.brygga.app.view.words.Banner;
import se.brygga.app.view.words.Cell;

/**
 * All that is shown of a person to a reader in one page, top to bottom (view.md 2.2).
 *
 * @param banner who it is about
 * @param chips what became of each source
 * @param safety what must not be missed
 * @param notices what is left out everywhere
 * @param plans joint plans, the newest first
 * @param contact whom to call: named contacts
 * @param since what is new since the unit was here last
 * @param timeline stays and visits; null if there are none
 * @param sections the sections in their order
 * @param footer on what ground it is shown
 * @param at when it was made
 */
public record PatientPage(
        Banner banner,
        List<Chip> chips,
        Safety safety,
        List<Notice> notices,
        List<PlanSheet> plans,
        List<List<Cell>> contact,
        Since since,
        Drawing timeline,
        List<SectionView> sections,
        Footer footer,
        Instant at) {

    /**
     * The foot of the page.
     *
     * @param purpose code of the purpose of the reader's commission
     * @param grounds on what grounds others' data are shown, an emergency access first; at least one
     * @param until when the page closes by itself
     * @param offers codes of what the reader can do
     */
    public record Footer(String purpose, List<Grounds.Ground> grounds, Instant until, List<String> offers) {

        /** Returns the first ground. */
        public Grounds.Ground ground() {
            return grounds.get(0);
        }
    }

    /** Returns the joint plan that holds or is being made; null if there is none. */
    public PlanSheet plan() {
        return plans.stream().filter(PlanSheet::isCurrent).findFirst().orElse(null);
    }

    /** Returns the other joint plans: a second that holds, and those that have ended. */
    public List<PlanSheet> otherPlans() {
        return plans.stream().filter(one -> one != plan()).toList();
    }

    /** Tells whether the reader can do something from the page. */
    public boolean offers(String code) {
        return footer.offers().contains(code);
    }
}
