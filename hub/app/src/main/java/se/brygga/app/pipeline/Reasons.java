package se.brygga.app.pipeline;

import se.brygga.coordination.casework.CaseRule;

/** Says in a sentence why a message was not passed on, in both languages: nobody knows who reads the receipt. */
final class Reasons {

    private Reasons() {}

    static String text(String reason) {
        return switch (reason) {
            case "RECEIVER_UNKNOWN" ->
                CaseRule.both(
                        "Mottagaren är okänd här. Kontrollera dess HSA-id",
                        "Nobody here knows the receiver. Look up its HSA-id");
            case "NOT_CONNECTED" ->
                CaseRule.both(
                        "Mottagaren har inget system som nås härifrån. Ta kontakt på annat sätt",
                        "The receiver has no system that the hub reaches. Tell it in another way");
            case "PROTECTED_IDENTITY" ->
                CaseRule.both(
                        "Personen har skyddade personuppgifter: inget har skickats. Lämna meddelandet för hand",
                        "The person has a protected identity: nothing was sent. Tell the receiver by hand");
            case "TYPE_NOT_TAKEN" ->
                CaseRule.both(
                        "Mottagarens system tar inte emot sådana meddelanden. Ta kontakt på annat sätt",
                        "The receiver's system does not take such messages. Tell it in another way");
            case "NO_RECEIPT" ->
                CaseRule.both(
                        "Mottagarens system svarar inte. Skicka igen, eller ta kontakt på annat sätt",
                        "The receiver's system does not answer. Send the message again, or tell it in another way");
            default ->
                CaseRule.both(
                        "Mottagaren tar inte emot meddelandet. Ta kontakt och fråga varför",
                        "The receiver does not take the message. Ask it why");
        };
    }
}
