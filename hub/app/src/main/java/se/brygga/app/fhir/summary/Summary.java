package se.brygga.app.fhir.summary;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.app.reading.Permitted;
import se.brygga.app.reading.PersonView;

/**
 * Composes the International Patient Summary of what a caller may see of a person
 * (<a href="http://hl7.org/fhir/uv/ips/STU1.1/">IPS 1.1.0</a>, view.md 3.5). Pure: the same view and stamp give the same
 * document, byte for byte.
 */
public final class Summary {

    /** Canonical URL of the profile of the document. */
    public static final String PROFILE = ToIps.profile("Bundle");

    private final PersonView view;
    private final Stamp stamp;
    private final Contents contents;
    private final Map<Section, List<Resource>> entries;

    private Summary(PersonView view, Stamp stamp) {
        this.view = view;
        this.stamp = stamp;
        this.contents = new Contents(stamp.id(), patient(view), view.family());
        Map<Section, List<Permitted>> chosen = Chosen.of(view.resources(), stamp.uncovered());
        this.entries = chosen.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, section -> section.getValue().stream()
                        .map(Permitted::copy)
                        .toList()));
    }

    /** Returns the document, its Composition first. */
    public static Bundle of(PersonView view, Stamp stamp) {
        return new Summary(view, stamp).document();
    }

    /** Returns the types of which a summary shows anything or needs it to be understood. */
    public static Set<String> types() {
        return Stream.concat(
                        Stream.of(Section.values()).flatMap(section -> section.types().stream()),
                        Links.needed().stream())
                .collect(Collectors.toSet());
    }

    /** Returns the types of which it shows anything. */
    public static Set<String> sectionTypes() {
        return Stream.of(Section.values())
                .flatMap(section -> section.types().stream())
                .collect(Collectors.toSet());
    }

    private Bundle document() {
        Publisher publisher = new Publisher(stamp);
        entries.values().forEach(all -> all.forEach(contents::put));
        Links links = new Links(contents);
        links.complete(needed());
        links.close();
        new ToIps(contents).fitAll();
        contents.put(publisher.hub());
        contents.put(publisher.custodian());
        Composition composition = publisher.composition(contents);
        Rows rows = new Rows(contents);
        for (Section section : Section.values()) {
            section(section, rows).ifPresent(composition::addSection);
        }
        composition.setText(Narratives.of(
                Publisher.preface(
                        stamp,
                        Withheld.sentences(view.omissions(), stamp.uncovered().isEmpty(), false),
                        leftOut()),
                List.of(),
                List.of()));
        return publisher.bundle(composition, contents);
    }

    private Map<String, Permitted> needed() {
        return view.resources().stream()
                .filter(one -> !stamp.uncovered().contains(one.shared().fhirType()))
                .collect(Collectors.toMap(one -> Contents.key(one.shared()), Function.identity(), (one, again) -> one));
    }

    private Optional<Composition.SectionComponent> section(Section section, Rows rows) {
        List<Resource> shown = entries.getOrDefault(section, List.of());
        List<Bilingual> sentences = Withheld.sentences(view.omissions(), isCovered(section), shown.isEmpty());
        if (shown.isEmpty() && !standsEmpty(section)) {
            return Optional.empty();
        }
        var component = new Composition.SectionComponent();
        component.setTitle(section.title().toString());
        component.setCode(section.code());
        component.setText(Narratives.of(
                sentences, Rows.columns(section), shown.stream().map(rows::of).toList()));
        (shown.isEmpty() ? noInformation(section) : shown.stream().map(contents::referenceTo))
                .forEach(component::addEntry);
        return Optional.of(component);
    }

    private boolean standsEmpty(Section section) {
        boolean withheld = !view.omissions().isEmpty() || !isCovered(section);
        return section.emptiness() == Section.Emptiness.REQUIRED
                || withheld && section.emptiness() != Section.Emptiness.LEFT_OUT;
    }

    private boolean isCovered(Section section) {
        return section.types().stream().noneMatch(stamp.uncovered()::contains);
    }

    /** The first of what is said refers to the rest, which stands in the document but not in the section. */
    private Stream<Reference> noInformation(Section section) {
        List<Resource> said = NoInformation.in(section, contents.patient());
        for (Resource one : said) {
            one.setId("no-information-" + one.fhirType().toLowerCase(Locale.ROOT));
            one.getMeta().addProfile(ToIps.profile(one.fhirType()));
            contents.put(one);
        }
        NoInformation.tie(said, contents);
        return said.stream().limit(1).map(contents::referenceTo);
    }

    /** Sections of which something may be withheld, and for which the guide has no way to say so in the section. */
    private List<Section> leftOut() {
        return Stream.of(Section.values())
                .filter(section -> section.emptiness() == Section.Emptiness.LEFT_OUT)
                .filter(section -> !entries.containsKey(section))
                .filter(section -> !view.omissions().isEmpty() || !isCovered(section))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** Returns the composed Patient; if none may be seen, one of whom only the id is told. */
    private static Patient patient(PersonView view) {
        return view.patientAsSent().orElseGet(() -> (Patient) new Patient().setId(view.person()));
    }
}
