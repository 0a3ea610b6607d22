package se.brygga.coordination.discharge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes down how an outcome was found, in words that a case officer can check (UTS chapter 5; domain.md 6, steps 1 to 10). */
final class Steps {

    private final List<Step> steps = new ArrayList<>();

    List<Step> all() {
        return List.copyOf(steps);
    }

    Outcome against(String rule, Reason reason) {
        steps.add(new Step(rule, false, reason.swedish(), reason.english()));
        return new Outcome.NotLiable(reason);
    }

    Outcome stop(String rule, Reason reason) {
        steps.add(new Step(rule, false, reason.swedish(), reason.english()));
        return new Outcome.Stopped(reason);
    }

    void admissionNotice() {
        add("2 kap. 1–3 §§", "Inskrivningsmeddelandet lämnades i tid.", "The admission notice was left in time.");
    }

    void readyNotice() {
        add(
                "3 kap. 1 §",
                "Underrättelsen om att patienten är utskrivningsklar har skickats.",
                "The notice that the patient is ready for discharge was sent.");
    }

    void call(boolean required) {
        add(
                "4 kap. 3 §",
                required
                        ? "Kallelsen till samordnad individuell planering skickades i tid."
                        : "Samordnad individuell planering krävs inte.",
                required ? "The call to joint planning was sent in time." : "Joint planning is not required.");
    }

    void regionPart() {
        add(
                "5 kap. 5 §",
                "Regionens insatser i den öppna vården är klara.",
                "The interventions of the region's open care are clear.");
    }

    void payer(boolean hasPlaced) {
        add(
                "5 kap. 2 §",
                hasPlaced
                        ? "Den kommun som har beslutat om vården betalar: patienten är folkbokförd i en annan kommun."
                        : "Den kommun där patienten är folkbokförd betalar.",
                hasPlaced
                        ? "The municipality that decided on the care pays: the patient is registered in another."
                        : "The municipality of registration pays.");
    }

    /** Tells the days and the time of day that the day was counted with, be they the law's or agreed on. */
    void first(LocalDate day, DischargeSettings settings) {
        int days = settings.days();
        add(
                "5 kap. 4 §",
                "Första betalningsdagen är " + day + ": " + Count.swedish(days)
                        + " efter underrättelsen, en till om den kom efter klockan " + settings.noonCutOff() + ".",
                "The first liable day is " + day + ": " + Count.english(days)
                        + " after the notice, one more if it came after " + settings.noonCutOff() + ".");
    }

    void days(int count) {
        add(
                "5 kap. 1 §",
                Count.swedish(count) + " från första betalningsdagen till utskrivningen.",
                Count.english(count) + " from the first liable day to the discharge.");
    }

    void rate(Long amount) {
        add(
                "5 kap. 3 §",
                amount == null ? "Inget belopp är fastställt för året." : "Belopp för en vårddag gånger antalet dagar.",
                amount == null ? "No rate is set for the year." : "The rate of a day of care times the days.");
    }

    void agreement() {
        add(
                "4 kap. 5 §",
                "Dagar, klockslag och belopp är de som region och kommuner har kommit överens om, annars lagens.",
                "Days, time of day and rate are those that region and municipalities agreed on, else those of the law.");
    }

    void withdrawals(boolean any) {
        if (any) {
            add(
                    "3 kap. 1 §",
                    "En underrättelse togs tillbaka: dess dagar räknas till dess, och en ny underrättelse räknas för sig.",
                    "A notice was withdrawn: its days count until then, and a new notice counts by itself.");
        }
    }

    void month(int days) {
        add(
                "4 kap. 5 §",
                Count.swedish(days) + " räknas i snittet för månadens alla utskrivna, dag 0 medräknad.",
                Count.english(days)
                        + " counted in the average of all who were discharged in the month, day 0 included.");
    }

    private void add(String rule, String swedish, String english) {
        steps.add(new Step(rule, true, swedish, english));
    }
}
