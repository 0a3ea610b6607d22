package se.brygga.app.view.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.brygga.app.view.words.Cell;

/**
 * A joint plan as one, as a reader may see it; what the law asks for and is not there is an empty list or an absent cell.
 *
 * @param id of its frame, for addresses
 * @param type such as SIP
 * @param title what the parties call it
 * @param state code of its state
 * @param version number of the newest version; 0 if not told
 * @param consent what the person has said, when, and who recorded it
 * @param goals what the parties work for
 * @param parts who does what: the municipality's, the region's, and of those whose side is hidden
 * @param others measures by others
 * @param responsible who has overall responsibility
 * @param followUp day of the next follow-up
 * @param members who takes part and has confirmed
 * @param presence if the person and the relatives took part
 * @param lacking what the law asks for and the plan lacks
 * @param linked plans of single bodies that belong to it
 * @param notes what else is to be known
 * @param leftOut sentences on what of the person is not shown; the plan may hold more than is seen then
 */
public record PlanSheet(
        String id,
        Cell type,
        Cell title,
        String state,
        int version,
        Cell consent,
        List<Goal> goals,
        Parts parts,
        List<Cell> others,
        Cell responsible,
        Cell followUp,
        List<Member> members,
        List<Cell> presence,
        List<String> lacking,
        List<Cell> linked,
        List<Cell> notes,
        List<String> leftOut) {

    /** A goal, and how far it was reached. */
    public record Goal(Cell text, Cell outcome) {}

    /** Who does what, by side. */
    public record Parts(Side municipality, Side region, Side hidden) {

        /** Returns the activities of all sides. */
        public List<Activity> all() {
            return Stream.of(municipality, region, hidden)
                    .flatMap(side -> side.activities().stream())
                    .toList();
        }
    }

    /**
     * One side.
     *
     * @param none what it reads if there is nothing: {@code missing} only if the plan itself lacks it
     */
    public record Side(List<Activity> activities, String none) {

        /** Tells whether nothing is shown. */
        public boolean isEmpty() {
            return activities.isEmpty();
        }

        /** Returns what has not ended. */
        public List<Activity> running() {
            return activities.stream().filter(one -> !one.ended()).toList();
        }
    }

    /**
     * Something that is to be done.
     *
     * @param what in the parties' words
     * @param when how often, or from when until when
     * @param days the same as days
     * @param unit who answers for it
     * @param status how it stands
     * @param ended true if it is not done any longer
     */
    public record Activity(Cell what, Cell when, Days days, Cell unit, Cell status, boolean ended) {}

    /**
     * When something is to be done.
     *
     * @param from first day; null if none is told
     * @param until last day; null if none is told
     */
    public record Days(LocalDate from, LocalDate until) {}

    /**
     * A unit that takes part.
     *
     * @param answer code: confirmed, declined, pending; empty if it has nothing to confirm
     */
    public record Member(Cell unit, Cell role, String answer) {}

    /** Returns how many units have confirmed. */
    public long confirmed() {
        return members.stream().filter(one -> one.answer().equals("confirmed")).count();
    }

    /** Returns how many units have a part to confirm. */
    public long asked() {
        return members.stream().filter(one -> !one.answer().isEmpty()).count();
    }

    /** Tells whether it is the plan that holds, or one that is being made. */
    public boolean isCurrent() {
        return !List.of("COMPLETED", "REVOKED", "ERROR").contains(state);
    }
}
