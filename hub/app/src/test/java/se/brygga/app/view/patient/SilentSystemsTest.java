package se.brygga.app.view.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.brygga.app.view.patient.Notice.Kind;
import se.brygga.app.view.section.SectionKind;
import se.brygga.app.view.source.Chip;
import se.brygga.app.view.source.ChipState;
import se.brygga.app.view.source.Freshness;
import se.brygga.app.view.source.Freshness.Delivered;

/** Only a body of whose systems none is silent is complete, and only it proves that something does not exist (view.md 2.3). */
class SilentSystemsTest {

    private static final Freshness FRESH = (body, newest, now) -> new Delivered(Rich.NOW.minusSeconds(60), 1, 1);

    @Test
    void oneSilentSystemOfTwoMakesABodyPartialInEverySection() {
        PatientPage page = page((body, newest, now) ->
                body.equals(Rich.REGION) ? new Delivered(Rich.ago(3), 1, 2) : new Delivered(Rich.NOW, 1, 1));
        assertThat(chip(page, "Region Mellanland, hälso- och sjukvård"))
                .matches(chip -> chip.state() == ChipState.PARTIAL && chip.answered() == 1 && chip.parts() == 2);
        assertThat(page.sections()).allMatch(section -> section.exclusions().stream()
                .anyMatch(one -> one.kind() == Kind.OUTDATED && one.text().contains("Region Mellanland")));
        assertThat(texts(page, SectionKind.NOTES))
                .noneMatch(text -> text.contains("Region Mellanland") && text.contains("inget att visa"));
    }

    @Test
    void aSilentBodyDoesNotProveThatNothingExists() {
        PatientPage page = page((body, newest, now) -> new Delivered(Rich.ago(3), 0, 1));
        assertThat(chip(page, "Region Mellanland, hälso- och sjukvård").state()).isEqualTo(ChipState.STALE);
        assertThat(texts(page, SectionKind.NOTES))
                .contains("Region Mellanland, hälso- och sjukvård har inte lämnat uppgifter sedan 2026-03-09 10:42."
                        + " Nyare uppgifter kan finnas.")
                .noneMatch(text -> text.contains("inget att visa"));
    }

    @Test
    void whatDoesNotExistIsSaidWithTheTimeUpToWhichAllHasCome() {
        PatientPage page = page((body, newest, now) -> body.equals(Rich.REGION)
                ? new Delivered(Rich.NOW.minusSeconds(3600), 2, 2)
                : FRESH.of(body, null, now));
        assertThat(texts(page, SectionKind.NOTES))
                .singleElement()
                .matches(text -> text.endsWith("inget att visa, uppgifter till och med 2026-03-12 09:42."));
    }

    @Test
    void theReadersOwnProviderIsNamedThoughItHasNothing() {
        assertThat(page(FRESH).chips())
                .extracting(Chip::state)
                .containsExactlyInAnyOrder(ChipState.COMPLETE, ChipState.NONE);
    }

    @Test
    void noBodyIsNamedOfWhichNothingHasEverCome() {
        PatientPage page =
                page((body, newest, now) -> newest == null ? new Delivered(null, 0, 1) : new Delivered(newest, 1, 1));
        assertThat(page.chips()).extracting(Chip::state).containsExactly(ChipState.COMPLETE);
    }

    private static PatientPage page(Freshness freshness) {
        Pages.House house = Drawn.house(false);
        var fresh = new Pages.House(
                house.organisations(),
                house.codes(),
                house.plans(),
                freshness,
                house.last(),
                house.grounds(),
                house.offers());
        var material = new Material(List.of(Drawn.record(EmptinessTest.onlyPatientAndDrug(), Set.of())));
        return new Pages(fresh).page(Drawn.request(Ask.of("sv", null, null)), material);
    }

    private static Chip chip(PatientPage page, String name) {
        return page.chips().stream()
                .filter(chip -> chip.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(PatientPage page, SectionKind kind) {
        return page.sections().stream()
                .filter(one -> one.kind() == kind)
                .flatMap(one -> one.exclusions().stream())
                .map(Notice::text)
                .toList();
    }
}
