package se.brygga.app.view.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import se.brygga.app.reading.Permitted;
import se.brygga.app.view.Markup;
import se.brygga.app.view.section.SectionKind;
import se.brygga.app.view.source.Arrival;

/** A person of whom every text in every resource is hostile, on every page and in every section (security.md 6: 76, 83). */
class EveryTextHostileTest {

    static final List<Permitted> HOSTILE =
            RichPerson.everything().stream().map(EveryTextHostileTest::hostile).toList();

    private static Permitted hostile(Permitted one) {
        Resource resource = one.copy();
        poison(resource);
        return new Permitted(resource, resource::copy, one.version(), one.updated(), one.origin());
    }

    /** Makes every text of an element hostile. */
    static void poison(Base element) {
        for (Property property : element.children()) {
            for (Base value : property.getValues()) {
                if (value.getClass() == StringType.class) {
                    ((StringType) value).setValue(Markup.HOSTILE);
                } else {
                    poison(value);
                }
            }
        }
    }

    @Test
    void thePatientPageShowsItAsText() {
        for (String language : new String[] {"sv", "en"}) {
            String page = Drawn.page(Ask.of(language, null, null), Drawn.record(HOSTILE, Set.of()));
            Markup.harmless(page);
            assertThat(page).contains("&lt;img src=x onerror=alert(1)&gt;", "${1234*8}");
        }
    }

    @Test
    void everySectionByItselfShowsItAsText() {
        Arrival arrival = Drawn.record(HOSTILE, Set.of());
        var material = new Material(List.of(arrival));
        Pages.Request request = Drawn.request(Ask.of("sv", null, ""));
        var pages = new Pages(Drawn.house(true));
        for (SectionKind kind : SectionKind.values()) {
            Markup.harmless(Drawn.draw(
                    "view/section",
                    request,
                    Map.of(
                            "banner", pages.banner(request, material),
                            "section", pages.section(request, material, new Pages.Part(kind, 1)),
                            "ground", pages.ground(request),
                            "at", Rich.NOW)));
        }
    }

    @Test
    void case086WhatTurnsOrHidesTextAndLettersOfAnotherAlphabetAreMarked() {
        List<Permitted> turned = RichPerson.everything().stream()
                .map(one -> {
                    Resource resource = one.copy();
                    replace(resource);
                    return new Permitted(resource, resource::copy, one.version(), one.updated(), one.origin());
                })
                .toList();
        String page = Drawn.page(Ask.of("sv", null, null), Drawn.record(turned, Set.of()));

        assertThat(page).contains("Wа[U+0430]ran", "5[U+202E]0 mg").doesNotContain("\u202E", "\u200B");
    }

    private static void replace(Base element) {
        for (Property property : element.children()) {
            for (Base value : property.getValues()) {
                if (value.getClass() == StringType.class) {
                    ((StringType) value).setValue("W\u0430ran 5\u202E0 mg\u200B");
                } else {
                    replace(value);
                }
            }
        }
    }
}
