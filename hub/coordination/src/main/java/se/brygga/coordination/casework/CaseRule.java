package se.brygga.coordination.casework;

import java.text.MessageFormat;
import java.util.Locale;
import se.brygga.core.message.Refusal;

/**
 * What can be wrong with what is sent about a team, an enrolment, a task, a message, a direct admission or a worklist, in the
 * words of a nurse (domain.md 8 and 10, messages.md 3); {n} are states and limits. Those of the joint plan are in its own table.
 */
public enum CaseRule {
    UNIT_UNKNOWN(
            "Enheten finns inte i katalogen. Kontrollera HSA-id, eller be förvaltningen lägga till enheten.",
            "The unit is not in the directory. Check the HSA-id, or ask the operator to add the unit."),
    END_BEFORE_START(
            "Slutet ligger före början. Rätta tiderna och skicka igen.",
            "The end is before the beginning. Correct the times and send again."),
    TIME_IN_FUTURE(
            "Tiden ligger i framtiden. Kontrollera datum och klocka och skicka igen.",
            "The time is in the future. Check date and clock and send again."),
    CONTACT_NOT_ONE(
            "En fast kontakt är en person. Skicka varje fast kontakt för sig.",
            "A permanent contact is one person. Send each permanent contact by itself."),
    CONTACT_KIND(
            "Ange vilken fast kontakt det är: 1 vårdkontakt, 2 läkarkontakt, 3 omsorgskontakt eller 4 övergripande.",
            "State which permanent contact it is: 1 care, 2 physician, 3 home care or 4 overall."),
    TEAM_ROLE("Ange vilken roll var och en har i teamet.", "State which role each member has in the team."),
    CARE_MODEL_UNKNOWN(
            "Vårdlösningen finns inte här. Välj en av de vårdlösningar som används här.",
            "There is no such care model here. Choose one of the care models in use here."),
    ENROLMENT_NEED(
            "Ange varför personen skrivs in: ett behov eller en diagnos.",
            "State why the person is enrolled: a need or a diagnosis."),
    ENROLMENT_NOT_OWN(
            "Enheten som skriver in hör till en annan vårdgivare eller omsorgsgivare. Ange en egen enhet, eller be dem skriva in"
                    + " personen.",
            "The unit that enrols belongs to another provider. State a unit of your own, or ask them to enrol the person."),
    ENROLMENT_START("Ange från vilken dag personen är inskriven.", "State from which day the person is enrolled."),
    ENROLMENT_NOT_BEGUN(
            "TIME_IN_FUTURE",
            "Inskrivningen har inte börjat. Skicka den som planerad, eller ange en dag som har varit.",
            "The enrolment has not begun. Send it as planned, or state a day that has come."),
    ENROLMENT_END(
            "Ange vilken dag inskrivningen slutade. Dagen måste ha kommit.",
            "State on which day the enrolment ended. The day must have come."),
    ENROLMENT_END_REASON("Ange varför inskrivningen slutade.", "State why the enrolment ended."),
    ENROLMENT_BASIS(
            "Ange grunden för att andra får veta: samtycke, med dag, hur det gavs och enheten som dokumenterade det, eller"
                    + " menprövning, med dag och enhet. Saknas grund, skicka inskrivningen utan.",
            "State the ground on which others may know: consent, with day, how it was given and the unit that recorded it, or a"
                    + " harm test, with day and unit. If there is none, send the enrolment without."),
    ENROLMENT_HARM_TEST(
            "Här räcker inte menprövning: det är avtalat. Fråga personen om samtycke, eller skicka inskrivningen utan grund.",
            "A harm test is not enough here: that is agreed on. Ask the person for consent, or send the enrolment without a"
                    + " ground."),
    ENROLMENT_RUNNING(
            "Personen är redan inskriven i vårdlösningen. Gå med i teamet, eller avsluta den inskrivningen först.",
            "The person is enrolled in this care model already. Join the team, or end that enrolment first."),
    ENROLMENT_WITHOUT_COORDINATOR(
            "Er samordnare saknas. Skicka ert team med en samordnare före inskrivningen, eller tillsammans med den.",
            "Your coordinator is missing. Send your team with a coordinator before the enrolment, or together with it."),
    TASK_UNKNOWN(
            "Uppgiften som ni svarar på finns inte. Svara på den uppgift ni har fått, med dess beteckning.",
            "The task that you answer does not exist. Answer the task that you received, with its identifier."),
    TASK_NOT_OWNER(
            "Uppgiften ligger hos en annan enhet. Be den enheten att svara.",
            "The task lies with another unit. Ask that unit to answer."),
    TASK_STATUS(
            "Svaret går inte att förstå. Välj mottagen, accepterad, påbörjad, vilande, klar, avböjd eller misslyckad.",
            "The answer is none that can be given. Choose received, accepted, in-progress, on-hold, completed, rejected or"
                    + " failed."),
    TASK_REASON("Ange varför ni inte gör uppgiften.", "State why you do not do the task."),
    TASK_TRANSITION(
            "Uppgiften kan inte ändras från {0} till {1}. Behöver mer göras, be om det som en ny uppgift.",
            "The task cannot change from {0} to {1}. If more is to be done, ask for it as a new task."),
    WORK_UNKNOWN(
            "Det finns ingen sådan uppgift. Välj en uppgift ur kodverket.",
            "There is no such work. Choose one of the code system."),
    TASK_DUE("Ange när uppgiften senast ska vara gjord.", "State until when the task is to be done."),
    COMMUNICATION_THREAD(
            "Meddelandet hör inte till någon tråd. Ange trådens beteckning.",
            "The message belongs to no thread. State the identifier of the thread."),
    COMMUNICATION_CATEGORY(
            "Ange vad meddelandet gäller: välj en kategori för vårdkommunikation.",
            "State what the message regards: choose a category of care communication."),
    COMMUNICATION_TOPIC(
            "Ett meddelande av kategorin annat behöver ett ämne. Skriv ämnet med ord.",
            "A message of category other needs a topic. Write the topic in words."),
    COMMUNICATION_PRIORITY(
            "Bara ett meddelande om en remiss har prioritet, rutin eller snarast. Ta bort prioriteten.",
            "Only a message regarding a referral has a priority, routine or asap. Leave the priority out."),
    COMMUNICATION_TEXT(
            "Meddelandet saknar text. Skriv vad det gäller, och vad bifogade filer är.",
            "The message has no text. Write what it is about, and what attached files are."),
    COMMUNICATION_RECEIVER(
            "Mottagaren finns inte i katalogen. Kontrollera HSA-id, eller be förvaltningen lägga till enheten.",
            "The receiver is not in the directory. Check the HSA-id, or ask the operator to add the unit."),
    COMMUNICATION_REPLY(
            "Det finns inget att svara på: tråden är okänd för den här personen och ingen mottagare är angiven. Kontrollera"
                    + " trådens beteckning och att det är rätt person, eller skriv ett nytt meddelande med mottagare.",
            "There is nothing to answer: the thread is not known for this person and no receiver is named. Check the"
                    + " identifier of the thread and that the person is right, or write a new message with a receiver."),
    ATTACHMENT_LINK("En länk till en fil börjar med https://.", "A link to a file begins with https://."),
    ATTACHMENT_EMPTY(
            "Filen är tom. Bifoga den igen, eller en länk till den.",
            "The file has no content. Attach it again, or a link to it."),
    ATTACHMENT_TYPE(
            "Alla mottagare kan inte visa filen. Bifoga en PDF eller en bild (gif, jpeg, png, tiff, bmp).",
            "Not every receiver can show the file. Attach a PDF or a picture (gif, jpeg, png, tiff, bmp)."),
    ATTACHMENT_SIZE(
            "Filen är för stor. Bifoga en på högst {0} MB.", "The file is too large. Attach one of at most {0} MB."),
    DEVIATION_ABOUT(
            "Ange vad avvikelsen gäller: ett meddelande, en uppgift, ett vårdtillfälle eller en plan.",
            "State what the deviation is about: a message, a task, a stay or a plan."),
    DEVIATION_TEXT(
            "Skriv vad som gick fel, så att enheten kan svara.", "Write what went wrong, so that the unit can answer."),
    DEVIATION_OWN(
            "En avvikelse rapporteras till en annan enhet. Ange den enheten som mottagare.",
            "A deviation is reported to another unit. State that unit as receiver."),
    DIRECT_01(
            "Ange vilken avdelning ni frågar. Avdelningen ska finnas i katalogen.",
            "State which ward you ask. The ward must be in the directory."),
    DIRECT_02("Ange när förfrågan skrevs.", "State when the request was written."),
    DIRECT_03(
            "Personen är inte inskriven i en vårdlösning med direktinläggning. Skriv in personen först, eller remittera som"
                    + " vanligt.",
            "The person is not enrolled in a care model with direct admission. Enrol the person first, or refer in the"
                    + " ordinary way."),
    DIRECT_04(
            "Förfrågan som ni svarar på finns inte. Ange vilken förfrågan om direktinläggning svaret gäller.",
            "The request that you answer does not exist. State which request for direct admission the answer is for."),
    DIRECT_05(
            "En annan avdelning är tillfrågad. Be den avdelningen att svara.",
            "Another ward was asked. Ask that ward to answer."),
    DIRECT_06(
            "Ange vart och när personen kan komma: avdelning och tid.",
            "State where and when the person can come: ward and time."),
    DIRECT_07(
            "Ange varför avdelningen tackar nej, till exempel att vårdplats saknas.",
            "State why the ward declines, such as that there is no bed."),
    SEARCH_KEY_BANNED(
            "Listan hittas bara med {0}. Ta bort övriga villkor.",
            "The list is found by {0} only. Leave other conditions out."),
    WORKLIST_UNIT("Ange er enhets HSA-id.", "State the HSA-id of your unit."),
    WORKLIST_DATE(
            "Skriv dagen som år-månad-dag, till exempel 2026-03-02.",
            "Write the day as year-month-day, such as 2026-03-02."),
    WORKLIST_STATE(
            "Det finns inget sådant läge för en uppgift. Pröva requested eller accepted.",
            "There is no such state of a task. Try requested or accepted.");

    private final String code;
    private final String swedish;
    private final String english;

    CaseRule(String swedish, String english) {
        this(null, swedish, english);
    }

    CaseRule(String code, String swedish, String english) {
        this.code = code;
        this.swedish = swedish;
        this.english = english;
    }

    /** Returns the stable code, such as {@code DIRECT-03}. */
    public String code() {
        return code != null ? code : name().startsWith("DIRECT_") ? name().replace('_', '-') : name();
    }

    /** Returns the refusal with what stands for {@code {0}} and on. */
    public Refusal at(String place, Object... parts) {
        return new Refusal(code(), place, both(told(swedish, parts), told(english, parts)));
    }

    /** Returns a sentence in both languages: nobody knows who reads the answer, and every format has room for one text. */
    public static String both(String swedish, String english) {
        return swedish + " / " + english;
    }

    private static String told(String sentence, Object... parts) {
        return new MessageFormat(sentence.replace("'", "''"), Locale.ROOT).format(parts);
    }
}
