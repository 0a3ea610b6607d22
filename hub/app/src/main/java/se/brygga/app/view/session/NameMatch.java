package se.brygga.app.view.session;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.app.view.session.PatientSaid.SaidName;

/** Whether two systems mean the same person: the same date of birth, the same family name and a given name in common (view.md 3.1). */
final class NameMatch {

    private static final int WHOLE_DATE = 10;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APART = Pattern.compile("[^\\p{L}]+");

    private NameMatch() {}

    /** Returns false if they contradict each other; what one of them does not say contradicts nothing. */
    static boolean same(PatientSaid said, Patient known) {
        return sameBirth(said.born(), birth(known)) && sameName(said.names(), names(known));
    }

    static String birth(Patient known) {
        return known.hasBirthDate() ? known.getBirthDateElement().getValueAsString() : "";
    }

    static List<SaidName> names(Patient known) {
        return known.getName().stream()
                .map(name -> new SaidName(
                        name.hasFamily() ? name.getFamily() : "",
                        name.hasGiven() ? name.getGivenAsSingleString() : name.hasFamily() ? "" : name.getText()))
                .filter(name -> name.given() != null)
                .toList();
    }

    private static boolean sameBirth(String one, String other) {
        int length = Math.min(Math.min(one.length(), other.length()), WHOLE_DATE);
        return one.substring(0, length).equals(other.substring(0, length));
    }

    private static boolean sameName(List<SaidName> said, List<SaidName> known) {
        return said.isEmpty()
                || known.isEmpty()
                || said.stream().anyMatch(one -> known.stream().anyMatch(other -> same(one, other)));
    }

    private static boolean same(SaidName one, SaidName other) {
        Set<String> oneFamily = words(one.family());
        Set<String> otherFamily = words(other.family());
        Set<String> oneAll = words(one.family() + " " + one.given());
        Set<String> otherAll = words(other.family() + " " + other.given());
        boolean family = otherAll.containsAll(oneFamily) && oneAll.containsAll(otherFamily);
        boolean given = one.given().isBlank()
                || other.given().isBlank()
                || words(one.given()).stream().anyMatch(otherAll::contains)
                        && words(other.given()).stream().anyMatch(oneAll::contains);
        return family && given;
    }

    /** Spellings with and without accents are the same name. */
    private static Set<String> words(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return Arrays.stream(APART.split(plain.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
