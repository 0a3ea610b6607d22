package se.brygga.app.fhir.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.access.audit.AccessEvent.Kind;
import se.brygga.app.fhir.summary.People;
import se.brygga.app.fhir.summary.Views;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.Omission;
import se.brygga.app.reading.RecordInMemory;

/** Patient/$everything through HAPI's server. */
class EverythingTest {

    private static final String PATH = "Patient/" + Views.PERSON + "/$everything";
    private static final List<Resource> ALL =
            Stream.concat(Stream.of(People.tolvan()), People.record().stream()).toList();

    private final RecordInMemory records = new RecordInMemory();
    private OperationServer server;

    @BeforeEach
    void start() throws Exception {
        records.with(Views.of(EnumSet.noneOf(Omission.class), ALL));
        server = new OperationServer(records, Set.of());
    }

    @Test
    void allThatIsPermittedComesTheComposedPatientFirst() throws Exception {
        Bundle answer = OperationServer.bundle(server.get(PATH));
        assertThat(answer.getType()).isEqualTo(Bundle.BundleType.SEARCHSET);
        assertThat(answer.getTotal()).isEqualTo(ALL.size());
        assertThat(answer.getEntryFirstRep().getFullUrl()).isEqualTo(OperationServer.BASE + "/Patient/" + Views.PERSON);
        assertThat(answer.getEntry())
                .hasSize(ALL.size())
                .allMatch(one -> one.getSearch().getMode() == SearchEntryMode.MATCH);
        assertThat(records.typesAsked()).isEmpty();
        assertThat(records.accesses()).singleElement().satisfies(one -> assertThat(one.interaction())
                .isEqualTo("$everything"));
    }

    @Test
    void anotherThatWasMergedLeadsToThePerson() throws Exception {
        Bundle answer = OperationServer.bundle(server.get("Patient/" + Views.MERGED + "/$everything"));
        assertThat(answer.getEntryFirstRep().getResource().getIdPart()).isEqualTo(Views.PERSON);
    }

    @Test
    void onlyTheTypesAskedForAreReadAndShown() throws Exception {
        Bundle answer = OperationServer.bundle(server.get(PATH, "_type", "Condition,Immunization"));
        assertThat(records.typesAsked()).containsExactlyInAnyOrder("Condition", "Immunization");
        assertThat(answer.getEntry()).hasSize(4).allMatch(one -> Set.of("Condition", "Immunization")
                .contains(one.getResource().fhirType()));
    }

    @Test
    void thePersonAloneIsReadWithoutTheRest() throws Exception {
        assertThat(OperationServer.bundle(server.get(PATH, "_type", "Patient")).getTotal())
                .isEqualTo(1);
        assertThat(records.typesAsked()).containsExactly("Patient");
    }

    @Test
    void careOutsideOfTheDatesIsLeftOutAndAllergiesNever() throws Exception {
        Bundle answer = OperationServer.bundle(server.get(PATH, "start", "2025-01-01", "end", "2025-12-31"));
        assertThat(answer.getEntry())
                .extracting(one -> one.getResource().getIdPart())
                .contains(Views.PERSON, "a1", "o-old", "md7")
                .doesNotContain("o1", "i1", "e1");
    }

    @Test
    void whatHasNotChangedSinceIsLeftOut() throws Exception {
        assertThat(OperationServer.bundle(server.get(PATH, "_since", "2026-11-21T09:42:08Z"))
                        .getTotal())
                .isZero();
        assertThat(OperationServer.bundle(server.get(PATH, "_since", "2026-11-21T09:42:07Z"))
                        .getTotal())
                .isEqualTo(ALL.size());
    }

    @Test
    void whatIsLeftOutIsSaidInOneEntryAndNotCounted() throws Exception {
        records.with(Views.of(EnumSet.allOf(Omission.class), List.of(People.tolvan())));
        Bundle answer = OperationServer.bundle(server.get(PATH));
        assertThat(answer.getTotal()).isEqualTo(1);
        var last = answer.getEntry().get(1);
        assertThat(last.getSearch().getMode()).isEqualTo(SearchEntryMode.OUTCOME);
        assertThat(((OperationOutcome) last.getResource()).getIssue())
                .extracting(issue -> issue.getCode())
                .containsExactly(IssueType.SUPPRESSED, IssueType.INCOMPLETE);
    }

    @Test
    void pagesFollowEachOtherThePatientFirstAndEachIsReadAnew() throws Exception {
        Bundle page = OperationServer.bundle(server.get(PATH, "_count", "3"));
        List<String> seen = new ArrayList<>(ids(page));
        assertThat(page.getTotal()).isEqualTo(ALL.size());
        assertThat(page.getLink("next").getUrl()).doesNotContain("_count");
        while (page.getLink("next") != null) {
            page = OperationServer.bundle(server.follow(page.getLink("next").getUrl()));
            assertThat(page.getEntry()).hasSizeLessThanOrEqualTo(3);
            seen.addAll(ids(page));
        }
        assertThat(seen).hasSize(ALL.size()).startsWith(OperationServer.BASE + "/Patient/" + Views.PERSON);
        assertThat(records.accesses())
                .extracting(Access::kind)
                .startsWith(Kind.OPERATION, Kind.PAGE)
                .hasSize((ALL.size() + 2) / 3);
    }

    @Test
    void aLinkToAPageOpensNoOtherPerson() throws Exception {
        Bundle page = OperationServer.bundle(server.get(PATH, "_count", "3"));
        String other = page.getLink("next").getUrl().replace(Views.PERSON, "another");
        assertThat(server.follow(other).getStatus()).isEqualTo(403);
    }

    private static List<String> ids(Bundle page) {
        return page.getEntry().stream().map(BundleEntryComponent::getFullUrl).toList();
    }

    @Test
    void consentThatIsMissingLeavesNoTrace() throws Exception {
        records.with(Views.of(EnumSet.of(Omission.CONSENT_MISSING), List.of(People.tolvan())));
        assertThat(OperationServer.bundle(server.get(PATH)).getEntry()).hasSize(1);
    }

    @Test
    void anUnknownPersonIsAbsent() throws Exception {
        assertThat(server.get("Patient/nobody/$everything").getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "start, yesterday",
        "end, 2026-13-01",
        "_since, 2026-01-01T10:00",
        "_type, Secret",
        "_count, 0",
        "_count, -1",
        "_count, many",
        "_filter, x",
        "_has, x",
        "_elements, id"
    })
    void whatIsNotOnTheListIsRefused(String name, String value) throws Exception {
        assertThat(server.get(PATH, name, value).getStatus()).isEqualTo(400);
        assertThat(records.accesses()).isEmpty();
    }
}
