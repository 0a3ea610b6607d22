package se.brygga.app.fhir.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.app.fhir.summary.Documents.composition;
import static se.brygga.app.fhir.summary.Documents.json;
import static se.brygga.app.fhir.summary.Documents.section;
import static se.brygga.app.fhir.summary.Documents.text;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.brygga.app.reading.Omission;

/** What a summary says of what it does not show: never that there is none, never where or whose it is (view.md 4: I7). */
class WithheldTest {

    @ParameterizedTest
    @EnumSource(Omission.class)
    void whatIsWithheldIsNeverCalledNoneKnown(Omission omission) {
        Bundle summary = Summary.of(Views.of(EnumSet.of(omission), List.of(People.tolvan())), Views.STAMP);
        assertThat(json(summary))
                .contains("no-allergy-info", "no-medication-info", "no-problem-info", "no-device-info")
                .contains("no-immunization-info", "no-procedure-info")
                .doesNotContain("no-known-")
                .doesNotContain("emptyReason");
    }

    @ParameterizedTest
    @EnumSource(Omission.class)
    void everySectionSaysTheSame(Omission omission) {
        List<Resource> some = List.of(People.tolvan(), People.record().get(0));
        Bundle summary = Summary.of(Views.of(EnumSet.of(omission), some), Views.STAMP);
        String sentence =
                Withheld.sentences(EnumSet.of(omission), true, true).get(0).swedish();
        assertThat(composition(summary).getSection()).hasSize(12).allMatch(one -> text(one)
                .startsWith(sentence));
        assertThat(composition(summary).getText().getDiv().allText())
                .contains(sentence, "Avsnitt som därför är utelämnade: Resultat, Tidigare sjukdomar.");
    }

    @Test
    void aHiddenBlockGivesTheBytesOfNoData() {
        List<Resource> nothing = List.of(People.tolvan());
        String hidden = json(Summary.of(Views.of(EnumSet.noneOf(Omission.class), nothing), Views.STAMP));
        String none = json(Summary.of(Views.of(Stream.of(People.tolvan())), Views.STAMP));
        assertThat(hidden).isEqualTo(none).contains("no-allergy-info").doesNotContain("Spärrad");
    }

    @Test
    void aSectionOutsideOfTheScopeSaysSoAndShowsNothing() {
        List<Resource> all = Stream.concat(Stream.of(People.tolvan()), People.record().stream())
                .toList();
        Bundle summary = Summary.of(
                Views.of(EnumSet.noneOf(Omission.class), all), Views.uncovered("AllergyIntolerance", "Observation"));
        assertThat(text(section(summary, Section.ALLERGIES))).startsWith("Uppgifter utanför behörigheten visas inte.");
        assertThat(json(summary)).contains("no-allergy-info").doesNotContain("Penicillin");
        assertThat(Documents.only(summary, "Observation")).isEmpty();
        assertThat(text(section(summary, Section.PROBLEMS))).doesNotContain("behörigheten");
    }

    @Test
    void aPersonOfWhomNothingMayBeSeenHasOnlyAnId() {
        Bundle summary = Summary.of(Views.of(EnumSet.of(Omission.BLOCKED), List.of()), Views.STAMP);
        assertThat(json(summary)).contains("\"id\":\"" + Views.PERSON).doesNotContain("191212121212");
    }
}
