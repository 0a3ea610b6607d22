package se.brygga.app.view.patient;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import se.brygga.app.reading.Permitted;
import se.brygga.app.view.chart.Drawing;
import se.brygga.app.view.section.Facts;
import se.brygga.app.view.section.SectionKind;
import se.brygga.app.view.section.SectionRow;
import se.brygga.app.view.words.Directory;
import se.brygga.app.view.words.ViewWords;
import se.brygga.coordination.model.News2Codes;
import se.brygga.coordination.plan.JointPlans;
import se.brygga.core.fhir.Canonical;

/** Makes the sections of one page: the newest rows of each, its charts, and what is left out. */
final class Sections {

    /** More than the charts can hold, so that drawing does not take longer for those who were measured for years. */
    private static final int MOST_MEASURED = 250;

    private final Material material;
    private final Directory directory;
    private final Setting setting;

    /**
     * What all sections of a page have in common.
     *
     * @param ask how the reader wants it
     * @param now when the page was asked for
     * @param codes by which vital signs are scored
     */
    record Setting(Ask ask, Instant now, News2Codes codes) {}

    Sections(Material material, Directory directory, Setting setting) {
        this.material = material;
        this.directory = directory;
        this.setting = setting;
    }

    /** Returns the bodies of whose rows the reader's filter hides some. */
    Set<String> hidden() {
        Set<String> hidden = new HashSet<>();
        if (setting.ask().days() == 0) {
            return hidden;
        }
        for (SectionKind kind : SectionKind.values()) {
            List<Permitted> all = facts(kind);
            all.stream()
                    .filter(one -> !isShown(kind, one) && one.custodian() != null)
                    .forEach(one -> hidden.add(one.custodian()));
        }
        return hidden;
    }

    /**
     * Which rows of a section are shown.
     *
     * @param skip how many newer ones are left out
     * @param most how many at most
     */
    record Rows(int skip, int most) {}

    /** Returns all sections with at most so many rows each. */
    List<SectionView> all(Exclusions exclusions, int most) {
        return Stream.of(SectionKind.values())
                .map(kind -> of(kind, exclusions, new Rows(0, most)))
                .filter(section -> section.kind() != SectionKind.OTHER || section.total() > 0)
                .toList();
    }

    /** Returns one section. */
    SectionView of(SectionKind kind, Exclusions exclusions, Rows asked) {
        List<Permitted> all = facts(kind);
        List<Permitted> shown = all.stream().filter(one -> isShown(kind, one)).toList();
        var facts = new Facts(directory, setting.now());
        List<Supplier<SectionRow>> rows =
                shown.stream().flatMap(one -> rows(facts, one)).toList();
        int skip = rows.isEmpty() ? 0 : Math.min(asked.skip(), (rows.size() - 1) / asked.most() * asked.most());
        ViewWords words = directory.told().words();
        boolean isFiltered = shown.size() < all.size();
        String filter = isFiltered ? words.get("filter.days", setting.ask().days()) : "";
        String period = kind.isDated() && setting.ask().days() > 0
                ? words.get("date-banner", words.day(setting.ask().from(setting.now())), words.day(newest(shown)))
                : "";
        return new SectionView(
                kind,
                rows.stream().skip(skip).limit(asked.most()).map(Supplier::get).toList(),
                skip,
                rows.size(),
                period,
                exclusions.of(shown.isEmpty(), filter),
                drawings(kind, shown));
    }

    /** A team is several rows; all others are one, which is made only if it is shown. */
    private static Stream<Supplier<SectionRow>> rows(Facts facts, Permitted one) {
        return one.shared() instanceof CareTeam
                ? facts.rows(one).map(row -> () -> row)
                : Stream.of(() -> facts.row(one));
    }

    /** Joint plans have a card and a page of their own. */
    private List<Permitted> facts(SectionKind kind) {
        List<Permitted> all = material.of(kind);
        return all.stream().filter(one -> !isOfJointPlan(one)).toList();
    }

    private static boolean isOfJointPlan(Permitted one) {
        if (one.shared() instanceof CarePlan plan) {
            return JointPlans.idOf(plan).isPresent();
        }
        return one.shared() instanceof CareTeam team
                && team.getParticipant().stream()
                        .flatMap(member -> member.getRole().stream())
                        .flatMap(role -> role.getCoding().stream())
                        .anyMatch(role -> Canonical.PLAN_ROLE.equals(role.getSystem()));
    }

    /** What is planned lies ahead. */
    private Instant newest(List<Permitted> shown) {
        return Stream.concat(Stream.of(setting.now()), shown.stream().map(Material::at))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private boolean isShown(SectionKind kind, Permitted one) {
        Instant from = setting.ask().from(setting.now());
        return from == null || !kind.isDated() || !Material.until(one).isBefore(from);
    }

    private List<Drawing> drawings(SectionKind kind, List<Permitted> shown) {
        List<Drawing> drawings = new ArrayList<>();
        if (kind == SectionKind.MEASUREMENTS) {
            List<Measured> numbers =
                    Measured.of(shown.stream().limit(MOST_MEASURED).toList(), directory);
            boolean isCut = shown.size() > MOST_MEASURED;
            new Scores(setting.codes(), isCut)
                    .draw(numbers, directory.told().words().charts(), setting.now())
                    .ifPresent(drawings::add);
            drawings.addAll(new VitalSigns(directory.told(), isCut).draw(numbers, setting.now()));
        } else if (kind == SectionKind.PLANS) {
            Drawing work = new PlannedWork(directory, setting.now()).draw(material);
            if (work != null) {
                drawings.add(work);
            }
        }
        return drawings;
    }
}
