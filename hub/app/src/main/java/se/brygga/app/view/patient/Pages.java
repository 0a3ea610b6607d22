package se.brygga.app.view.patient;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CareTeam;
import se.brygga.access.reader.Reader;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.PersonView;
import se.brygga.app.view.plan.ComposedPlans;
import se.brygga.app.view.plan.PlanSheet;
import se.brygga.app.view.plan.PlanSheets;
import se.brygga.app.view.section.ContactCells;
import se.brygga.app.view.section.Facts;
import se.brygga.app.view.section.SectionKind;
import se.brygga.app.view.section.Standing;
import se.brygga.app.view.session.OpenPatient;
import se.brygga.app.view.source.Chip;
import se.brygga.app.view.source.Freshness;
import se.brygga.app.view.words.Banner;
import se.brygga.app.view.words.Cell;
import se.brygga.app.view.words.Directory;
import se.brygga.app.view.words.Told;
import se.brygga.app.view.words.ViewWords;
import se.brygga.coordination.model.News2Codes;
import se.brygga.core.organisation.Organisations;

/** Makes pages of what an opening has brought. */
public final class Pages {

    private static final int ROWS = 8;

    private static final String NAMED_CONTACT = "fast-kontakt";

    private final House house;

    /**
     * What pages are made with.
     *
     * @param organisations who there is
     * @param codes by which vital signs are scored
     * @param plans composes joint plans
     * @param freshness how new sources are
     * @param last when a unit opened a person last
     * @param grounds on what ground others' data are shown
     * @param offers what a reader can do from the page
     */
    public record House(
            Organisations organisations,
            News2Codes codes,
            ComposedPlans plans,
            Freshness freshness,
            LastOpening last,
            Grounds grounds,
            List<Offer> offers) {}

    /** Takes what pages are made with. */
    public Pages(House house) {
        this.house = house;
    }

    /** One request for a page: who has opened it, how it is wanted, and the access that is in the log. */
    public record Request(OpenPatient open, Ask ask, Access access) {

        Instant now() {
            return access.at();
        }

        Reader reader() {
            return open.caller().reader();
        }
    }

    /** Makes the whole page. */
    PatientPage page(Request request, Material material) {
        Directory directory = directory(request, material);
        Sections sections = sections(request, material, directory);
        List<Chip> chips = chips(request, material, directory, sections);
        var exclusions = new Exclusions(directory.told().words(), chips, material.omissions());
        return new PatientPage(
                Banner.of(material.patient(), directory.told(), request.now()),
                chips,
                Safety.of(material, directory, request.now()),
                exclusions.law(),
                plans(request, material, directory),
                contacts(material, directory, request.now()),
                Since.of(material, new Facts(directory, request.now()), last(request, material)),
                new Timeline(directory, request.now()).draw(material),
                sections.all(exclusions, ROWS),
                footer(request, material),
                request.now());
    }

    /**
     * A page of one section by itself.
     *
     * @param kind which
     * @param number of its page, from 1; the last if there are not so many
     */
    record Part(SectionKind kind, int number) {}

    /** Makes one page of one section by itself. */
    SectionView section(Request request, Material material, Part part) {
        Directory directory = directory(request, material);
        Sections sections = sections(request, material, directory);
        List<Chip> chips = chips(request, material, directory, sections);
        var exclusions = new Exclusions(directory.told().words(), chips, material.omissions());
        return sections.of(
                part.kind(), exclusions, new Sections.Rows((part.number() - 1) * SectionView.PAGE, SectionView.PAGE));
    }

    Grounds.Ground ground(Request request) {
        return house.grounds().of(request.open().person(), request.reader(), request.now());
    }

    private List<Grounds.Ground> grounds(Request request, Material material) {
        boolean others = material.facts().stream()
                .anyMatch(one -> one.custodian() != null && !one.custodian().equals(provider(request)));
        return house.grounds()
                .all(request.open().person(), request.reader(), request.now(), others ? material.patient() : null);
    }

    Banner banner(Request request, Material material) {
        return Banner.of(material.patient(), new Told(words(request)), request.now());
    }

    private static ViewWords words(Request request) {
        return ViewWords.of(request.ask().language());
    }

    private Directory directory(Request request, Material material) {
        return new Directory(house.organisations(), material.isProtected(), new Told(words(request)));
    }

    private Sections sections(Request request, Material material, Directory directory) {
        return new Sections(material, directory, new Sections.Setting(request.ask(), request.now(), house.codes()));
    }

    private List<Chip> chips(Request request, Material material, Directory directory, Sections sections) {
        return new ChipBoard(directory, house.freshness(), provider(request), request.now())
                .chips(material, sections.hidden());
    }

    private static String provider(Request request) {
        return request.reader() == null ? null : request.reader().provider();
    }

    private List<PlanSheet> plans(Request request, Material material, Directory directory) {
        var sheets = new PlanSheets(directory);
        return material.record().stream()
                .flatMap(view -> house.plans().in(request.access(), view).stream())
                .map(sheets::of)
                .toList();
    }

    /** Whom to call: one who has ended, or whose time is over, must not be called. */
    private static List<List<Cell>> contacts(Material material, Directory directory, Instant now) {
        var cells = new ContactCells(directory);
        return material.copies(CareTeam.class).stream()
                .map(team -> Standing.present(team, now))
                .filter(team -> Standing.of(team, now).holds())
                .filter(team -> team.getCategory().stream()
                        .flatMap(category -> category.getCoding().stream())
                        .anyMatch(coding -> NAMED_CONTACT.equals(coding.getCode())))
                .map(cells::of)
                .toList();
    }

    private Instant last(Request request, Material material) {
        Optional<PersonView> view = material.record();
        return view.isEmpty() || request.reader() == null
                ? null
                : house.last()
                        .of(view.get().family(), request.reader().unit(), request.now())
                        .orElse(null);
    }

    private PatientPage.Footer footer(Request request, Material material) {
        Reader reader = request.reader();
        return new PatientPage.Footer(
                reader == null ? "OTHER" : reader.purpose().name(),
                grounds(request, material),
                request.open().until(),
                house.offers().stream()
                        .filter(offer -> offer.isFor(request.open(), material.omissions()))
                        .map(Offer::code)
                        .toList());
    }
}
