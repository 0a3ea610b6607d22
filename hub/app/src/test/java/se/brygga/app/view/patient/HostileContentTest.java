package se.brygga.app.view.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.app.reading.Permitted;
import se.brygga.app.view.words.PageFile;

/** Whatever a sender writes is text on the page (security.md 6, case 83). */
class HostileContentTest {

    private static final Path TEMPLATES =
            Path.of(System.getProperty("brygga.root"), "hub/app/src/main/resources/templates/view");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "\"><svg onload=alert(1)>",
                "' onmouseover='alert(1)",
                "</table></main><iframe src=//evil.example>",
                "${T(java.lang.Runtime).getRuntime()}",
                "[[${1+1}]]",
                "__${1+1}__"
            })
    void isText(String hostile) {
        String page = Drawn.page(Ask.of("sv", null, null), Drawn.record(person(hostile), Set.of()));
        assertThat(page.replace("<script src=\"" + PageFile.HTMX.address() + "\" defer></script>", "")
                        .replace("<script src=\"" + PageFile.SCRIPT.address() + "\" defer></script>", ""))
                .doesNotContain("<script", "<img", "<iframe", "<svg onload", "onmouseover='")
                .contains(
                        hostile.startsWith("<")
                                ? "&lt;"
                                : hostile.substring(0, 1)
                                        .replace("\"", "&quot;")
                                        .replace("'", "&#39;"));
        if (hostile.contains("1+1")) {
            assertThat(page).contains(hostile);
        }
    }

    @Test
    void onlyOurOwnDrawingsAreWrittenUnescaped() throws IOException {
        Pattern raw = Pattern.compile("th:utext=\"([^\"]*)\"|\\[\\(");
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            for (Path file : files.toList()) {
                var match = raw.matcher(Files.readString(file));
                while (match.find()) {
                    found.add(match.group(1));
                }
            }
        }
        assertThat(found).isNotEmpty().allMatch("${d.svg()}"::equals);
    }

    @Test
    void nothingIsWrittenInLineThatThePolicyForbids() throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file))
                        .doesNotContainPattern("<style|style=|\\son[a-z]+=|javascript:|hx-on|<script>|hx-vals=.js")
                        .doesNotContainPattern("https?://(?!www\\.thymeleaf\\.org)");
            }
        }
    }

    private static List<Permitted> person(String hostile) {
        var rich = new Rich();
        var patient = new Patient();
        patient.addName().setFamily(hostile).addGiven(hostile);
        rich.patient(patient);
        rich.add(new AllergyIntolerance().setCode(Rich.words(hostile)), Rich.REGION, hostile, 1);
        var note = new DocumentReference().setType(Rich.words(hostile)).setDescription(hostile);
        note.getText().setDivAsString("<div xmlns=\"http://www.w3.org/1999/xhtml\">" + "narrative</div>");
        rich.add(note.setDate(Rich.day(1)), Rich.REGION, hostile, 1);
        for (int day = 1; day < 4; day++) {
            var measured = new Observation().setCode(Rich.words(hostile)).setEffective(Rich.time(day));
            measured.setValue(Rich.amount(day, hostile)).addPerformer().setDisplay(hostile);
            rich.add(measured, hostile, hostile, day);
        }
        var decision = new ServiceRequest().setCode(Rich.words(hostile));
        rich.add(decision.addOrderDetail(Rich.words(hostile)), hostile, hostile, 1);
        var stay = new Encounter().setStatus(Encounter.EncounterStatus.INPROGRESS);
        stay.getClass_().setCode("IMP");
        rich.add(stay.setPeriod(Rich.period(2, null)), hostile, hostile, 2);
        return rich.all();
    }
}
