package se.brygga.app.view.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.core.fhir.Protection;
import se.brygga.core.time.SwedishTime;

/**
 * Who the page is about.
 *
 * @param name family name first
 * @param number personal number with its hyphen, or another identifier
 * @param born day of birth
 * @param age in whole years; -1 if not known
 * @param isProtected true for a protected identity
 * @param deceased true if the person is dead
 */
public record Banner(Cell name, Cell number, Cell born, int age, boolean isProtected, boolean deceased) {

    private static final String NUMBER = "http://electronichealth.se/identifier/";

    /** Returns who it is, as the reader may know it. */
    public static Banner of(Patient patient, Told told, Instant now) {
        boolean deceased =
                patient.hasDeceased() && !(patient.getDeceased() instanceof BooleanType dead && !dead.booleanValue());
        return new Banner(
                name(patient, told),
                number(patient, told),
                told.time(patient.getBirthDateElement()),
                deceased ? -1 : age(patient, now),
                Protection.of(patient).isProven(),
                deceased);
    }

    private static Cell name(Patient patient, Told told) {
        HumanName name = patient.getName().stream()
                .filter(one -> one.getUse() == HumanName.NameUse.OFFICIAL)
                .findFirst()
                .orElseGet(patient::getNameFirstRep);
        String given = name.getGivenAsSingleString();
        String family = name.hasFamily() ? name.getFamily() : "";
        String both = family.isEmpty() || given.isEmpty() ? family + given : family + ", " + given;
        return told.first(told.text(both), told.text(name.getText()));
    }

    private static Cell number(Patient patient, Told told) {
        return patient.getIdentifier().stream()
                .filter(one -> one.hasSystem() && one.getSystem().startsWith(NUMBER) && one.hasValue())
                .map(Identifier::getValue)
                .findFirst()
                .map(value ->
                        Cell.said(value.matches("\\d{12}") ? value.substring(0, 8) + "-" + value.substring(8) : value))
                .orElseGet(told::absent);
    }

    private static int age(Patient patient, Instant now) {
        String born = patient.getBirthDateElement().getValueAsString();
        return born == null || born.length() != 10
                ? -1
                : Period.between(LocalDate.parse(born), SwedishTime.day(now)).getYears();
    }
}
