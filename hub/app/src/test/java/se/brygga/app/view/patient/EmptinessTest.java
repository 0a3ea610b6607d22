package se.brygga.app.view.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.brygga.app.reading.Omission;
import se.brygga.app.reading.Permitted;
import se.brygga.app.view.patient.Notice.Kind;
import se.brygga.app.view.section.SectionKind;
import se.brygga.app.view.source.Arrival;
import se.brygga.app.view.source.ChipState;
import se.brygga.app.view.source.RecordSource;
import se.brygga.app.view.source.Source;

/** The kinds of emptiness, told apart; no section is empty without one of them (view.md 2.3). */
class EmptinessTest {

    private static final Ask ALL = Ask.of("sv", null, null);

    @Test
    void whatDoesNotExistIsSaidByThoseWhoAnswered() {
        PatientPage page = page(ALL, Drawn.record(onlyPatientAndDrug(), Set.of()));
        assertThat(notices(page, SectionKind.NOTES))
                .containsExactly(
                        "Åkerby kommun, hälso- och sjukvård, Region Mellanland, hälso- och sjukvård: inget att visa, "
                                + "uppgifter till och med 2026-03-12 10:32.");
        assertThat(kinds(page, SectionKind.DRUGS)).isEmpty();
    }

    @Test
    void whatDidNotArriveMayExist() {
        PatientPage page = page(ALL, Drawn.record(onlyPatientAndDrug(), Set.of()), failed());
        assertThat(notices(page, SectionKind.NOTES))
                .contains("Uppgifter från Åkerby kommun, socialtjänst kom inte fram. De kan finnas.");
        assertThat(kinds(page, SectionKind.DRUGS)).containsExactly(Kind.NOT_ARRIVED);
        assertThat(page.chips()).extracting(chip -> chip.state()).contains(ChipState.FAILED);
    }

    @Test
    void whatIsOnItsWayIsLoadingAndNothingElse() {
        PatientPage page = page(ALL, Drawn.record(onlyPatientAndDrug(), Set.of()), waiting());
        assertThat(page.chips()).extracting(chip -> chip.state()).contains(ChipState.LOADING);
        assertThat(kinds(page, SectionKind.NOTES)).contains(Kind.LOADING);
    }

    @Test
    void whatTheReadersFilterHidesIsSaidWithTheFilter() {
        PatientPage page = page(Ask.of("sv", "30", null), Drawn.record(RichPerson.everything(), Set.of()));
        assertThat(notices(page, SectionKind.MEASUREMENTS)).containsExactly("Dolt av ditt filter 30 dagar.");
        assertThat(kinds(page, SectionKind.DRUGS)).isEmpty();
        assertThat(page.chips()).extracting(chip -> chip.state()).contains(ChipState.FILTERED);
    }

    @Test
    void whatIsBlockedIsSaidAlikeInEverySectionAndNamesNobody() {
        PatientPage page = page(ALL, Drawn.record(RichPerson.everything(), Set.of(Omission.BLOCKED)));
        assertThat(page.sections()).allMatch(section -> section.exclusions().stream()
                .anyMatch(notice -> notice.text().equals("Spärrad information finns. Innehållet visas inte.")));
        assertThat(page.chips())
                .filteredOn(chip -> chip.state() == ChipState.BLOCKED)
                .singleElement()
                .matches(chip -> chip.name().isEmpty() && chip.fetched() == null);
    }

    @Test
    void whereConsentIsMissingNobodyIsNamed() {
        PatientPage page = page(ALL, Drawn.record(onlyPatientAndDrug(), Set.of(Omission.CONSENT_MISSING)));
        assertThat(kinds(page, SectionKind.NOTES)).contains(Kind.NO_CONSENT);
        assertThat(page.chips())
                .filteredOn(chip -> chip.state() == ChipState.NO_CONSENT)
                .singleElement()
                .matches(chip -> chip.name().isEmpty());
    }

    @Test
    void whatIsBlockedAndMustNotBeToldLooksLikeNothing() {
        // What the law hides without a trace, the door gives neither as a resource nor as an omission.
        String hidden = Drawn.page(ALL, Drawn.record(onlyPatientAndDrug(), Set.of()));
        String nothing = Drawn.page(ALL, Drawn.record(onlyPatientAndDrug(), Set.of()));
        assertThat(hidden).isEqualTo(nothing).doesNotContain("pärra");
    }

    @Test
    void noSectionIsEmptyWithoutSayingWhy() {
        for (Set<Omission> omissions : List.of(Set.<Omission>of(), Set.of(Omission.values()))) {
            PatientPage page = page(ALL, Drawn.record(List.of(), omissions));
            assertThat(page.sections())
                    .allMatch(section ->
                            !section.rows().isEmpty() || !section.exclusions().isEmpty());
        }
    }

    @Test
    void aRecordThatDoesNotAnswerIsSaidToo() {
        PatientPage page =
                page(ALL, new Arrival(new RecordSource(null), null, true, Rich.NOW, Duration.ofMillis(2500)));
        assertThat(page.chips()).extracting(chip -> chip.state()).containsExactly(ChipState.FAILED);
        assertThat(kinds(page, SectionKind.DRUGS)).containsExactly(Kind.NOT_ARRIVED);
    }

    static List<Permitted> onlyPatientAndDrug() {
        return RichPerson.everything().stream()
                .filter(one -> Set.of("Patient", "MedicationStatement")
                        .contains(one.shared().fhirType()))
                .filter(one -> one.custodian() == null || one.custodian().equals(Rich.REGION))
                .toList();
    }

    private static PatientPage page(Ask ask, Arrival... arrivals) {
        return new Pages(Drawn.house(false)).page(Drawn.request(ask), new Material(List.of(arrivals)));
    }

    private static List<Kind> kinds(PatientPage page, SectionKind kind) {
        return section(page, kind).exclusions().stream().map(Notice::kind).toList();
    }

    private static List<String> notices(PatientPage page, SectionKind kind) {
        return section(page, kind).exclusions().stream().map(Notice::text).toList();
    }

    private static SectionView section(PatientPage page, SectionKind kind) {
        return page.sections().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    static Arrival failed() {
        return new Arrival(new Elsewhere(), null, true, Rich.NOW, Duration.ofMillis(2500));
    }

    static Arrival waiting() {
        return new Arrival(new Elsewhere(), null, false, null, null);
    }

    /** A source beside the record. */
    record Elsewhere() implements Source {

        @Override
        public String code() {
            return "elsewhere";
        }

        @Override
        public String custodian() {
            return Rich.SOCIAL_CARE;
        }

        @Override
        public Answer read(se.brygga.app.reading.Access access, String person) {
            throw new IllegalStateException("not asked in this test");
        }
    }
}
